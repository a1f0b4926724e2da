package org.liandong.liaison.invitation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * What an invitation says.
 *
 * @param meetingId meeting of the owner, null for a lecture or forum
 * @param inviteeIds ids of the invited bodies
 */
record InvitationContent(
        InvitationKind kind,
        @Nullable Long meetingId,
        Wording wording,
        Occasion occasion,
        LocalDate replyBy,
        List<Long> inviteeIds) {

    private static final int LARGEST = 200;

    InvitationContent {
        if (kind == InvitationKind.ATTEND && meetingId == null) {
            throw new RuleViolation("invitation.meeting.missing");
        }
        if (kind == InvitationKind.LECTURE && wording.lecturer().isEmpty()) {
            throw new RuleViolation("invitation.lecturer.missing");
        }
        if (replyBy.isAfter(occasion.day())) {
            throw new RuleViolation("invitation.replyBy.late");
        }
    }

    /** Whom a body may invite: others, and not more than one can keep in view. */
    void checkInvitees(long ownerId) {
        if (inviteeIds.isEmpty()) {
            throw new RuleViolation("invitation.invitees.missing");
        }
        if (inviteeIds.contains(ownerId)) {
            throw new RuleViolation("invitation.invitees.own");
        }
        if (inviteeIds.size() > LARGEST) {
            throw new RuleViolation("invitation.invitees.many", LARGEST);
        }
    }
}
