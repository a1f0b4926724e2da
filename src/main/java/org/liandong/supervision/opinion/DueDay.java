package org.liandong.supervision.opinion;

import static org.liandong.supervision.opinion.Opinion.require;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * Day by which an organ's report is wanted. National law sets none: the province's months do, or the body itself.
 *
 * @param dueOn null while open
 * @param firstDueOn the same before any extension
 * @param dueByRule whether it follows from the province's months
 * @param askedUntil a later day for which the organ asked, null when nothing waits for an answer
 */
@Embeddable
record DueDay(
        @Nullable LocalDate dueOn, @Nullable LocalDate firstDueOn, boolean dueByRule, @Nullable LocalDate askedUntil) {

    /** One that the body set itself; null for none. */
    static DueDay own(@Nullable LocalDate day) {
        return new DueDay(day, day, false, null);
    }

    /**
     * The day as it holds from the handing over on.
     *
     * @param byRule last day as the province's measures say, null when they say nothing
     * @param position of the item, for the refusal
     */
    DueDay from(LocalDate handedOver, @Nullable LocalDate byRule, int position) {
        if (dueOn == null) {
            return new DueDay(byRule, byRule, byRule != null, null);
        }
        if (byRule != null && dueOn.isAfter(byRule)) {
            throw new RuleViolation("opinion.due.beyond", position, byRule.toString());
        }
        if (dueOn.isBefore(handedOver)) {
            throw new RuleViolation("opinion.due.before", position, dueOn.toString());
        }
        return this;
    }

    DueDay asked(LocalDate until) {
        require(dueOn != null, "opinion.extension.none");
        require(until.isAfter(Objects.requireNonNull(dueOn)), "opinion.extension.earlier");
        return new DueDay(dueOn, firstDueOn, dueByRule, until);
    }

    /** @param latest last day to which it may be put off, null where no rule of the province bounds it */
    DueDay granted(@Nullable LocalDate latest) {
        require(askedUntil != null, "opinion.extension.notAsked");
        if (latest != null && Objects.requireNonNull(askedUntil).isAfter(latest)) {
            throw new RuleViolation("opinion.extension.beyond", latest.toString());
        }
        return new DueDay(askedUntil, firstDueOn, dueByRule, null);
    }

    DueDay refused() {
        require(askedUntil != null, "opinion.extension.notAsked");
        return answered();
    }

    /** The same without anything that waits for an answer. */
    DueDay answered() {
        return new DueDay(dueOn, firstDueOn, dueByRule, null);
    }
}
