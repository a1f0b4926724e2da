package org.liandong.law.procedure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.liandong.law.procedure.Anchors.Days;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A time limit of the law, by how it relates to the day it is counted from. */
public sealed interface Deadline {

    /** What it is counted from; null where nothing is counted. */
    default @Nullable Anchor anchor() {
        return null;
    }

    /** How much is counted; null where nothing is. */
    default @Nullable Span span() {
        return null;
    }

    /**
     * The dates that follow.
     *
     * @param given a day that was entered for this step alone, null when none was
     */
    Timing timing(Anchors anchors, @Nullable LocalDate given);

    /** Key of the message that says it, and of its working-out after another prefix. */
    default String word() {
        return getClass().getSimpleName();
    }

    /** Values of the message: what it is counted from, the number, the unit. */
    default Object[] arguments() {
        Anchor anchor = anchor();
        Span span = span();
        return new Object[] {
            anchor == null ? "" : new DefaultMessageSourceResolvable(anchor.labelKey()),
            span == null ? "" : span.amount(),
            span == null
                    ? ""
                    : new DefaultMessageSourceResolvable(
                            "law.unit." + span.unit().key())
        };
    }

    /** Whether a person has to enter a day for it, because neither a meeting nor another step has it. */
    default boolean entered() {
        Anchor anchor = anchor();
        return anchor != null && anchor.event();
    }

    /** The law sets none. */
    record None() implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            return Timing.OPEN;
        }
    }

    /** The law leaves the number to the province and nobody has entered it. */
    record Unset(Anchor anchor) implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            return Timing.OPEN;
        }

        @Override
        public boolean entered() {
            return false;
        }
    }

    /** In words that give no number, e.g. 及时. */
    record InWords() implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            return Timing.OPEN;
        }
    }

    /** So long before the first day of the anchor; with no days at all, on that day at the latest. */
    record Before(Span span, Anchor anchor) implements Deadline {
        @Override
        public String word() {
            return span.amount() == 0 ? "Before.day" : "Before";
        }

        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            return days == null ? Timing.OPEN : new Timing(days.first(), null, span.before(days.first()));
        }
    }

    /** Within so long after the last day of the anchor. */
    record WithinAfter(Span span, Anchor anchor) implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            return days == null ? Timing.OPEN : new Timing(days.last(), null, span.after(days.last()));
        }
    }

    /** Not before so long after the anchor: something has to last. */
    record AtLeast(Span span, Anchor anchor) implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            return days == null ? Timing.OPEN : new Timing(days.first(), span.after(days.first()), null);
        }
    }

    /** Between the first day of one month and the last day of another, every year. */
    record Window(Month first, Month last) implements Deadline {
        @Override
        public Object[] arguments() {
            return new Object[] {"", first.getValue(), last.getValue()};
        }

        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            LocalDate from = LocalDate.of(anchors.year(), first, 1);
            return new Timing(from, from, YearMonth.of(anchors.year(), last).atEndOfMonth());
        }
    }

    /** Once in so long: by the end of the year, or so long after it was done last. */
    record Every(Span span, Anchor anchor) implements Deadline {
        @Override
        public String word() {
            return ofTheYear() ? "Every" : "Every.span";
        }

        private boolean ofTheYear() {
            return anchor.name().equals(Anchor.YEAR);
        }

        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            if (days == null) {
                return Timing.OPEN;
            }
            return new Timing(days.first(), null, ofTheYear() ? days.last() : span.after(days.first()));
        }
    }

    /** So many times a year, the last by the end of the year. */
    record PerYear(int times, Anchor anchor) implements Deadline {
        @Override
        public Object[] arguments() {
            return new Object[] {new DefaultMessageSourceResolvable(anchor.labelKey()), times, ""};
        }

        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            return days == null ? Timing.OPEN : new Timing(days.first(), null, days.last());
        }
    }

    /** While the anchor lasts: at the same meeting, during the session. */
    record During(Anchor anchor) implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            Days days = anchors.of(anchor, given);
            return days == null ? Timing.OPEN : new Timing(days.first(), days.first(), days.last());
        }
    }

    /** The day that a resolution or a letter names. */
    record SetByAct() implements Deadline {
        @Override
        public Timing timing(Anchors anchors, @Nullable LocalDate given) {
            return given == null ? Timing.OPEN : new Timing(given, null, given);
        }

        @Override
        public boolean entered() {
            return true;
        }
    }
}
