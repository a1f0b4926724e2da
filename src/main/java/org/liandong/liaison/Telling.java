package org.liandong.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * Telling whoever raised a point what became of it.
 *
 * @param whom who was told, empty when it is not written down
 * @param how by a visit, by telephone and the like
 * @param satisfied null when not asked
 * @param reason why they are not satisfied
 */
public record Telling(LocalDate on, String whom, String how, @Nullable Satisfaction satisfied, String reason) {

    boolean sendsBack() {
        return satisfied == Satisfaction.NOT;
    }

    /** Not in the future; who is not satisfied says why. */
    void check(LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation("visit.point.told.future");
        }
        if (sendsBack() && reason.isEmpty()) {
            throw new RuleViolation("point.reason.missing");
        }
    }

    PointStep.Content step() {
        return new PointStep.Content(PointStep.Kind.TOLD, on, null, whom, how, reason, satisfied);
    }
}
