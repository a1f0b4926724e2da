package org.liandong.supervision;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a congress sets itself for its task; each null while open.
 *
 * @param deployedOn when it held its own deployment
 */
@Embeddable
record OwnDates(@Nullable LocalDate plannedFrom, @Nullable LocalDate plannedTo, @Nullable LocalDate deployedOn) {

    static final OwnDates OPEN = new OwnDates(null, null, null);

    boolean inOrder() {
        return plannedFrom == null || plannedTo == null || !plannedTo.isBefore(plannedFrom);
    }

    /** The earlier of the planned end and that day; null when both are open. */
    @Nullable
    LocalDate endOr(@Nullable LocalDate day) {
        if (plannedTo == null || day == null) {
            return plannedTo == null ? day : plannedTo;
        }
        return plannedTo.isBefore(day) ? plannedTo : day;
    }
}
