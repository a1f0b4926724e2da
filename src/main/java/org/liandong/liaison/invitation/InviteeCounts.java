package org.liandong.liaison.invitation;

import java.util.List;

/** The invited bodies by what they answered; silence is counted by itself. */
record InviteeCounts(long invited, long coming, long notComing, long silent, long came) {

    static InviteeCounts of(List<InviteeRow> invitees) {
        return new InviteeCounts(
                invitees.size(),
                invitees.stream().filter(row -> row.look().equals("ok")).count(),
                invitees.stream()
                        .filter(row -> row.standing().equals(Answer.NOT_COMING.name()))
                        .count(),
                invitees.stream()
                        .filter(row -> row.waiting() || row.answer() == null)
                        .count(),
                invitees.stream()
                        .filter(row -> Boolean.TRUE.equals(row.attended()))
                        .count());
    }
}
