package org.liandong.liaison.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.Level;
import org.liandong.congress.MeetingLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The inviter writes, changes and sends its invitations, and lays material beside them. */
@Service
@Transactional
class InvitationService {

    private final InvitationRepository invitations;
    private final InvitationTrail trail;
    private final MeetingLookup meetings;
    private final BodyLookup bodies;
    private final Attachments attachments;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            InvitationTrail trail,
            MeetingLookup meetings,
            BodyLookup bodies,
            Attachments attachments,
            Clock clock) {
        this.invitations = invitations;
        this.trail = trail;
        this.meetings = meetings;
        this.bodies = bodies;
        this.attachments = attachments;
        this.clock = clock;
    }

    long create(InvitationForm form, String meetingName, SignedIn me) {
        Invitation invitation =
                invitations.saveAndFlush(new Invitation(me.reader(), content(form, meetingName, me), today()));
        trail.note("invitation.create", invitation, null, invitation.state(), "");
        return invitation.id();
    }

    void change(long id, InvitationForm form, String meetingName, SignedIn me) {
        Invitation invitation = own(id, me);
        Occasion before = invitation.change(form.versionValue(), content(form, meetingName, me), today());
        invitations.saveAndFlush(invitation);
        trail.note("invitation.change", invitation, invitation.state(), invitation.state(), "");
        trail.moved(invitation, before);
    }

    void send(long id, int version, SignedIn me) {
        Invitation invitation = own(id, me);
        InvitationState before = invitation.state();
        invitation.send(version, today(), clock.instant());
        trail.note("invitation.send", invitation, before, invitation.state(), "");
    }

    /** Takes away what nobody else has seen. */
    void remove(long id, int version, SignedIn me) {
        Invitation invitation = own(id, me);
        invitation.unchangedSince(version);
        invitation.mustBe(InvitationState.DRAFT, "invitation.remove.sent");
        for (AttachmentRow file : attachments.of(InvitationTrail.SUBJECT, id)) {
            attachments.delete(file.id(), InvitationTrail.SUBJECT, id, me);
        }
        trail.note("invitation.remove", invitation, invitation.state(), null, "");
        invitations.delete(invitation);
    }

    /** Says who of single bodies is asked, by post or name; before the day is over. */
    void name(long id, Map<Long, String> persons, SignedIn me) {
        Invitation invitation = own(id, me);
        invitation.mustBeOpen();
        persons.forEach((body, person) -> invitation.invitee(body).name(person));
        trail.note("invitation.name", invitation, invitation.state(), invitation.state(), "");
    }

    void lay(long id, @Nullable MultipartFile file, SignedIn me) {
        own(id, me);
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            throw new RuleViolation("invitation.file.missing");
        }
        attachments.store(file, InvitationTrail.SUBJECT, id, me);
    }

    void takeBack(long id, long file, SignedIn me) {
        own(id, me);
        attachments.delete(file, InvitationTrail.SUBJECT, id, me);
    }

    private InvitationContent content(InvitationForm form, String meetingName, SignedIn me) {
        if (form.kindShown() != InvitationKind.ATTEND) {
            return form.content(invitees(form, me.reader()));
        }
        Long id = form.meeting();
        MeetingRow meeting = id == null
                ? null
                : meetings.byId(id)
                        .filter(found -> found.bodyId() == me.bodyId())
                        .orElse(null);
        if (meeting == null) {
            throw new RuleViolation("invitation.meeting.missing");
        }
        return form.at(meeting, meetingName).content(invitees(form, me.reader()));
    }

    /** The bodies chosen one by one and those of whole levels below. */
    private List<Long> invitees(InvitationForm form, Reader owner) {
        Set<Long> ids = new LinkedHashSet<>(form.inviteeIds());
        for (Level level : form.levels()) {
            bodies.below(owner, level).forEach(body -> ids.add(body.id()));
        }
        if (bodies.byIds(ids).size() < ids.size()) {
            throw new RuleViolation("invitation.invitees.unknown");
        }
        return new ArrayList<>(ids);
    }

    private Invitation own(long id, SignedIn me) {
        return invitations
                .findLockedById(id)
                .filter(invitation -> invitation.sharing().ownedBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
