package org.liandong.liaison.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;

/**
 * An invitation as lists show it: with one's own answer where one is invited, with all answers by number where one invites.
 *
 * @param waiting whether an answer of one's own is wanted
 * @param answer one's own, null for none
 * @param coming bodies that come or send a substitute, as far as they are not asked again
 * @param silent bodies that have not answered, or not again
 * @param came bodies that came
 */
record InvitationRow(
        long id,
        InvitationKind kind,
        String heading,
        String ownerName,
        LocalDate day,
        LocalDate lastDay,
        LocalTime startsAt,
        String place,
        LocalDate replyBy,
        InvitationState state,
        boolean waiting,
        @Nullable Answer answer,
        int invited,
        int coming,
        int notComing,
        int silent,
        int came) {

    RowKey key() {
        return new RowKey(day, id);
    }

    /** Last part of the message of where it stands for the invited. */
    public String standing() {
        return switch (state) {
            case CALLED_OFF, HELD, DRAFT -> state.name();
            case SENT -> answer == null ? "SILENT" : waiting ? "AGAIN" : answer.name();
        };
    }

    /** Its look, as in components/badge. */
    public String look() {
        return switch (standing()) {
            case "COMING", "SUBSTITUTE", "HELD" -> "ok";
            case "SILENT", "AGAIN" -> "soon";
            case "NOT_COMING" -> "info";
            default -> "none";
        };
    }
}
