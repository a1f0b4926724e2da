package org.liandong.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists, pickers and other modules see it; its name on screen is the message {@link #labelKey} with {@code
 * termNumber} and {@code number}.
 *
 * @param termNumber null where the body counts no terms
 */
public record MeetingRow(
        long id,
        long bodyId,
        MeetingKind kind,
        @Nullable Integer termNumber,
        int number,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Key of the message that names the meeting, e.g. {@code meeting.label.STANDING_COMMITTEE}. */
    public String labelKey() {
        return (termNumber == null ? "meeting.labelNoTerm." : "meeting.label.") + kind;
    }
}
