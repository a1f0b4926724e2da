package org.liandong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant on the page of a matter.
 *
 * @param areaName name of the division one level up
 * @param daysLate days since the day due, 0 when not late or when the matter is not running
 * @param reached shared milestones it has reached
 * @param confirmed latest version of the requirement document it confirmed, 0 for none
 */
record ParticipantRow(
        long id,
        String bodyName,
        String areaName,
        String path,
        String instrument,
        TaskState state,
        String answerReason,
        @Nullable LocalDate dueOn,
        int daysLate,
        @Nullable LocalDate deployedOn,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        int reached,
        int confirmed,
        @Nullable LocalDate reportedOn) {}
