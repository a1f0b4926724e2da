package org.liandong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter as lists and other modules see it, with figures of the tasks that the reader may see.
 *
 * @param ownTaskId the reader's own task in it, null when it was not invited
 * @param invited tasks the reader may see
 * @param unanswered of these, invitations without an answer
 * @param behind of these, at work and past a day that was due
 */
public record MatterRow(
        long id,
        String title,
        int year,
        MatterMode mode,
        String instrument,
        MatterState state,
        long ownerId,
        String ownerName,
        @Nullable LocalDate answerBy,
        @Nullable Long ownTaskId,
        @Nullable TaskState ownTaskState,
        @Nullable LocalDate ownDueOn,
        int invited,
        int unanswered,
        int behind) {}
