package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.liandong.account.SignedIn;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingMoved;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an invitation once it is sent: answers, a reminder, a move, the calling off, who came. */
@Service
@Transactional
class InvitationCourse {

    private static final List<InvitationState> AHEAD = List.of(InvitationState.DRAFT, InvitationState.SENT);

    private final InvitationRepository invitations;
    private final InvitationTrail trail;
    private final MeetingLookup meetings;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationCourse(
            InvitationRepository invitations,
            InvitationTrail trail,
            MeetingLookup meetings,
            JdbcClient jdbc,
            Clock clock) {
        this.invitations = invitations;
        this.trail = trail;
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sequence of the time and place that the answer is to */
    void answer(long id, Reply reply, int sequence, SignedIn me) {
        Invitation invitation = invitations
                .findLockedById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        Answer before =
                invitation.answer(me.bodyId(), reply, sequence, me.accountId(), LocalDate.now(clock), clock.instant());
        trail.note("invitation.reply", invitation, before, reply.answer(), reply.reason());
    }

    /** Asks those who have not answered once more: at most one time a day, and never as an order. */
    void remind(long id, SignedIn me) {
        Invitation invitation = own(id, me);
        invitation.mustWaitForAnswers(LocalDate.now(clock));
        int sent = jdbc.sql("insert into invitation_reminder (invitation_id, day, sent_by) values (:id, :day, :by)"
                        + " on conflict do nothing")
                .param("id", id)
                .param("day", LocalDate.now(clock))
                .param("by", me.accountId())
                .update();
        if (sent == 0) {
            throw new RuleViolation("invitation.remind.today");
        }
        trail.note("invitation.remind", invitation, invitation.state(), invitation.state(), "");
    }

    void callOff(long id, String reason, SignedIn me) {
        Invitation invitation = own(id, me);
        InvitationState before = invitation.state();
        invitation.callOff(reason);
        trail.note("invitation.call-off", invitation, before, invitation.state(), reason);
    }

    /** Writes who came, and keeps ready the forms of the records of contact that come of it. */
    void hold(long id, Set<Long> came, SignedIn me) {
        Invitation invitation = own(id, me);
        InvitationState before = invitation.state();
        invitation.hold(came, LocalDate.now(clock));
        int parts = (came.size() + VisitsOfInvitation.LARGEST - 1) / VisitsOfInvitation.LARGEST;
        jdbc.sql(
                        "insert into invitation_record (invitation_id, part) select :id, part from generate_series(1, :parts) part"
                                + " on conflict do nothing")
                .param("id", id)
                .param("parts", parts)
                .update();
        trail.note("invitation.hold", invitation, before, invitation.state(), "");
    }

    /** 会议改期: what follows the meeting takes place on its new days, and everybody is asked again. */
    @EventListener
    void move(MeetingMoved moved) {
        LocalDate last = meetings.byId(moved.meetingId())
                .map(meeting -> meeting.endsOn())
                .filter(day -> !day.isBefore(moved.firstDay()))
                .orElse(moved.firstDay());
        for (Invitation invitation : invitations.findByMeetingIdAndStateInOrderById(moved.meetingId(), AHEAD)) {
            trail.moved(invitation, invitation.move(moved.firstDay(), last, LocalDate.now(clock)));
        }
    }

    private Invitation own(long id, SignedIn me) {
        return invitations
                .findLockedById(id)
                .filter(invitation -> invitation.sharing().ownedBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }
}
