package org.liandong.liaison.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its page shows it.
 *
 * @param agenda one item a line
 * @param inviteeIdList ids of the invited, with commas between
 * @param invited short names of the invited, one a line
 */
record InvitationView(
        long id,
        UUID uid,
        long ownerId,
        String ownerName,
        InvitationKind kind,
        @Nullable Long meetingId,
        String heading,
        String lecturer,
        String agenda,
        String whom,
        String contact,
        LocalDate day,
        LocalDate lastDay,
        LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String place,
        LocalDate replyBy,
        InvitationState state,
        String reason,
        int sequence,
        @Nullable OffsetDateTime sentAt,
        int version,
        String inviteeIdList,
        String invited) {

    public List<String> agendaItems() {
        return agenda.isEmpty() ? List.of() : Arrays.asList(agenda.split("\n"));
    }

    public List<String> invitedNames() {
        return Arrays.asList(invited.split("\n"));
    }

    List<Long> inviteeIds() {
        return Arrays.stream(inviteeIdList.split(",")).map(Long::valueOf).toList();
    }

    public boolean draft() {
        return state == InvitationState.DRAFT;
    }

    public boolean sent() {
        return state == InvitationState.SENT;
    }

    public boolean held() {
        return state == InvitationState.HELD;
    }

    /** Whether it may still be changed. */
    public boolean open() {
        return draft() || sent();
    }

    public boolean severalDays() {
        return !day.equals(lastDay);
    }

    boolean ownedBy(long bodyId) {
        return ownerId == bodyId;
    }
}
