package org.liandong.liaison.invitation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An invited body with its answer.
 *
 * @param person who of it is asked, empty for its own choice
 * @param waiting whether an answer, or a new answer, is wanted
 * @param answer the last answer, null for none
 * @param attended null before it is known
 */
record InviteeRow(
        long bodyId,
        String bodyName,
        String person,
        boolean waiting,
        @Nullable Answer answer,
        String names,
        String reason,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Boolean attended) {

    /** What is to be shown of the answer: SILENT, AGAIN when asked again since, or the answer. */
    public String standing() {
        return answer == null ? "SILENT" : waiting ? "AGAIN" : answer.name();
    }

    /** Its look, as in components/badge. */
    public String look() {
        return switch (standing()) {
            case "COMING", "SUBSTITUTE" -> "ok";
            case "NOT_COMING" -> "info";
            case "AGAIN" -> "soon";
            default -> "none";
        };
    }

    /** Whether it is expected, for the list of who came. */
    public boolean expected() {
        return attended != null ? attended : answer != null && answer.comes();
    }
}
