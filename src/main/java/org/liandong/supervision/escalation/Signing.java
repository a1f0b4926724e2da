package org.liandong.supervision.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.liandong.congress.BodyKind;
import org.liandong.law.Act.MotionKind;
import org.liandong.law.Threshold;
import org.liandong.supervision.escalation.Course.Move;

/**
 * How many signatures a motion needs, and has.
 *
 * @param seats all members or deputies, 0 while not entered
 * @param standing signatures that were not taken back
 */
record Signing(Threshold threshold, int seats, int standing, String article) {

    static Signing of(BodyKind body, MotionKind kind, Motion motion, Move first) {
        return new Signing(
                Threshold.of(body, kind),
                motion.content().seats(),
                motion.people().standing().size(),
                first.law().article());
    }

    /** Whether a part of all counts, so that the number of all has to be known. */
    public boolean share() {
        return threshold.part() > 0;
    }

    public boolean known() {
        return !share() || seats > 0;
    }

    public int needed() {
        return threshold.outOf(seats);
    }

    public int lacking() {
        return Math.max(0, needed() - standing);
    }

    /** All divided by the part, with one decimal where it does not come out even. */
    public String quotient() {
        return BigDecimal.valueOf(seats)
                .divide(BigDecimal.valueOf(threshold.part()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
