package org.liandong.supervision.entrust;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one of the entrusted stands.
 *
 * @param state code of the task's state
 * @param reason why it does not take it on, empty for none
 */
public record EntrustLine(
        long taskId,
        String bodyName,
        String state,
        String reason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable LocalDate reportedOn,
        @Nullable String reportedBy,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        @Nullable String note) {

    public boolean takenOn() {
        return answeredAt != null && !state.equals("DECLINED");
    }

    public boolean declined() {
        return state.equals("DECLINED");
    }
}
