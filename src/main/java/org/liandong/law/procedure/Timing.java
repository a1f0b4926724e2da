package org.liandong.law.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from a time limit and how they were worked out, as data that a message puts in words.
 *
 * @param from the day from which was counted, null while it is not known or nothing is counted
 * @param earliest first lawful day, null for none
 * @param due last lawful day, null for none
 */
public record Timing(@Nullable LocalDate from, @Nullable LocalDate earliest, @Nullable LocalDate due) {

    /** No date follows, or not yet. */
    public static final Timing OPEN = new Timing(null, null, null);

    /** Whether there is a working-out to show. */
    public boolean known() {
        return earliest != null || due != null;
    }
}
