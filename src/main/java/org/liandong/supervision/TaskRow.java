package org.liandong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists and other modules see it.
 *
 * @param bodyName everyday name of the congress whose task it is
 * @param initiatorName everyday name of the congress that invited
 * @param dueOn day by which its next word is expected, null when none is
 * @param daysLate days since then, 0 when not late
 */
public record TaskRow(
        long id,
        long matterId,
        String title,
        int year,
        long bodyId,
        String bodyName,
        String bodyPath,
        String initiatorName,
        TaskState state,
        @Nullable LocalDate dueOn,
        int daysLate) {

    /** The page that shows it. */
    public String url() {
        return "/matters/" + matterId + "/tasks/" + id;
    }

    public boolean late() {
        return daysLate > 0;
    }

    public boolean unanswered() {
        return state == TaskState.INVITED;
    }
}
