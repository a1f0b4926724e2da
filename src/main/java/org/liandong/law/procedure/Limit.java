package org.liandong.law.procedure;

import java.time.Month;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liandong.law.LocalNumber;

/**
 * A time limit as the reference data states it.
 *
 * @param relation word of the data, empty where the law sets none
 * @param value a number, a range of months, or empty where the law leaves it to the province
 */
record Limit(String relation, String value, String unit, @Nullable Anchor anchor) {

    static Limit of(CSVRecord line) {
        String anchor = line.get("deadline_anchor");
        String step = line.get("anchor_step");
        return new Limit(
                line.get("deadline_relation"),
                line.get("deadline_value"),
                line.get("deadline_unit"),
                anchor.isEmpty() ? null : new Anchor(anchor, step.isEmpty() ? 0 : Integer.parseInt(step)));
    }

    /**
     * The time limit in force.
     *
     * @param local the province's own number in the place of the law's, null when none has been entered
     * @throws IllegalStateException when the data makes no sense
     */
    Deadline deadline(@Nullable LocalNumber local) {
        return switch (relation) {
            case "" -> new Deadline.None();
            case "in_words" -> new Deadline.InWords();
            case "set_by_act" -> new Deadline.SetByAct();
            case "window" -> window();
            case "during", "same_time" -> new Deadline.During(from());
            default -> local == null && value.isEmpty() ? new Deadline.Unset(from()) : counted(local);
        };
    }

    private Deadline counted(@Nullable LocalNumber local) {
        if (relation.equals("per_year")) {
            return new Deadline.PerYear(local == null ? Integer.parseInt(value) : local.number(), from());
        }
        Span span = local == null ? Span.of(Integer.parseInt(value), unit) : Step.span(local);
        return switch (relation) {
            case "before" -> new Deadline.Before(span, from());
            case "within_after" -> new Deadline.WithinAfter(span, from());
            case "at_least" -> new Deadline.AtLeast(span, from());
            case "every" -> new Deadline.Every(span, from());
            default -> throw new IllegalStateException("unknown relation " + relation);
        };
    }

    private Deadline window() {
        String[] months = value.split("-");
        return new Deadline.Window(Month.of(Integer.parseInt(months[0])), Month.of(Integer.parseInt(months[1])));
    }

    private Anchor from() {
        if (anchor == null) {
            throw new IllegalStateException(relation + " without an anchor");
        }
        return anchor;
    }
}
