package org.liandong.supervision.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act.MotionKind;
import org.liandong.law.Competence;
import org.liandong.law.Refusal;
import org.liandong.law.Threshold;
import org.liandong.law.Verdict;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionReads.MotionRow;
import org.springframework.stereotype.Component;

/** What the law says of each instrument for one body: whether, who may move it, how many must sign, what it must contain. */
@Component
class Ladder {

    private final Competence competence;
    private final MotionLaw law;
    private final Course course;

    Ladder(Competence competence, MotionLaw law, Course course) {
        this.competence = competence;
        this.law = law;
        this.course = course;
    }

    /** Who may move it, and how many of them must sign; null where no number is set. */
    record Moved(Proposer by, @Nullable Threshold threshold) {}

    /**
     * One instrument for one body.
     *
     * @param verdicts one for each form of the body
     * @param refusal why it may not be used, null when it may
     * @param first the step with which it is brought in, null where the law sets no course
     * @param motions what has been moved with it on this work
     */
    record Step(
            Rung rung,
            String name,
            List<Verdict> verdicts,
            @Nullable Refusal refusal,
            @Nullable Move first,
            List<Moved> movers,
            List<MotionRow> motions) {

        public boolean usable() {
            return refusal == null && first != null;
        }

        /** The law gives it within limits, but sets no steps for it, so that there is nothing to follow here. */
        public boolean limited() {
            return first == null && verdicts.stream().anyMatch(verdict -> verdict.conditional());
        }

        /** Only while the congress of a township sits. */
        public boolean sessionOnly() {
            return usable() && verdicts.size() > 1;
        }
    }

    /** The special report, from which the others grow: the verdicts on it. */
    List<Verdict> report(BodyRow body) {
        return competence.forms(body.kind(), "special_work_report");
    }

    List<Step> of(BodyRow body, List<MotionRow> motions, Locale locale) {
        return Arrays.stream(Rung.values())
                .map(rung -> step(body, rung, motions, locale))
                .toList();
    }

    private Step step(BodyRow body, Rung rung, List<MotionRow> motions, Locale locale) {
        Refusal refusal = law.against(body, rung).orElse(null);
        Move first = refusal == null ? course.first(rung, body.kind()) : null;
        return new Step(
                rung,
                competence.instrument(rung.code()).orElseThrow().name(locale),
                competence.forms(body.kind(), rung.code()),
                refusal,
                first,
                first == null ? List.of() : movers(body, rung, first),
                motions.stream().filter(one -> one.rung() == rung).toList());
    }

    List<Moved> movers(BodyRow body, Rung rung, Move first) {
        MotionKind motion = rung.motion();
        return first.proposers().stream()
                .map(by -> new Moved(by, by.joint() && motion != null ? Threshold.of(body.kind(), motion) : null))
                .toList();
    }
}
