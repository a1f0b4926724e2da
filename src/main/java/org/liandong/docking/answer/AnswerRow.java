package org.liandong.docking.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One congress and one item: its answer, or the silence. */
public record AnswerRow(
        long bodyId,
        String bodyName,
        String bodyPath,
        int position,
        String title,
        @Nullable DockingChoice choice,
        @Nullable Integer month,
        @Nullable String note,
        boolean late,
        @Nullable LocalDate answeredOn,
        boolean planned) {

    /** Key with which the next page begins. */
    public String key() {
        return bodyPath + "~" + position;
    }
}
