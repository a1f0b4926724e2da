package org.liandong.liaison.invitation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 邀请 of one body to others; those named on it are the invited, who read it once it is sent. Longer than most, since its
 * whole course is guarded here: a move, an answer and the calling off each have to know of the others.
 */
@Entity
class Invitation {

    /** Days that stay for a new answer when the day of the meeting has moved, if the new day leaves them. */
    private static final int TIME_TO_ANSWER = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    private UUID uid = UUID.randomUUID();

    @Enumerated(EnumType.STRING)
    private InvitationKind kind;

    @Nullable
    private Long meetingId;

    @Embedded
    private Wording wording;

    @Embedded
    private Occasion occasion;

    private LocalDate replyBy;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.DRAFT;

    private String reason = "";
    private int sequence;

    @Nullable
    private Instant sentAt;

    @OneToMany(mappedBy = "invitation", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Invitee> invitees = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(Reader owner, InvitationContent content, LocalDate today) {
        this.kind = content.kind();
        this.sharing = Sharing.draft(owner, Audience.NAMED);
        fill(content, today);
    }

    /**
     * The same with other content, unless somebody else changed it since the given version. Once it is sent, another time or
     * place asks everybody again, and nobody is left out any more.
     *
     * @return when and where it would have been, if those who were asked are asked again; else null
     */
    @Nullable
    Occasion change(int seenVersion, InvitationContent content, LocalDate today) {
        unchangedSince(seenVersion);
        mustBeOpen();
        if (content.kind() != kind) {
            throw new RuleViolation("invitation.kind.fixed");
        }
        if (sent() && !content.inviteeIds().containsAll(sharing.named())) {
            throw new RuleViolation("invitation.invitees.sent");
        }
        Occasion before = occasion;
        fill(content, today);
        return sent() && !before.equals(occasion) ? askAgain(before) : null;
    }

    void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("invitation " + id);
        }
    }

    private void fill(InvitationContent content, LocalDate today) {
        content.occasion().mustLieAhead(today);
        mustLeaveTime(content.replyBy(), today);
        content.checkInvitees(sharing.ownerId());
        meetingId = content.meetingId();
        wording = content.wording();
        occasion = content.occasion();
        replyBy = content.replyBy();
        sharing = sharing.naming(content.inviteeIds());
        invitees.removeIf(invitee -> !content.inviteeIds().contains(invitee.bodyId()));
        for (Long bodyId : content.inviteeIds()) {
            if (invitees.stream().noneMatch(invitee -> invitee.bodyId() == bodyId)) {
                invitees.add(new Invitee(this, bodyId, sent()));
            }
        }
        invitees.forEach(invitee -> invitee.on(occasion.day()));
    }

    private static void mustLeaveTime(LocalDate replyBy, LocalDate today) {
        if (replyBy.isBefore(today)) {
            throw new RuleViolation("invitation.replyBy.past");
        }
    }

    /** Sends it to those named; the days in it may have passed since it was written. */
    void send(int seenVersion, LocalDate today, Instant now) {
        unchangedSince(seenVersion);
        mustBe(InvitationState.DRAFT, "invitation.send.not-draft");
        occasion.mustLieAhead(today);
        mustLeaveTime(replyBy, today);
        state = InvitationState.SENT;
        sharing = sharing.published();
        sentAt = now;
        invitees.forEach(Invitee::ask);
    }

    /**
     * 会议改期: it takes place on the new days of its meeting; sent, it asks everybody again.
     *
     * @return when it would have been, if anybody is asked again; else null
     */
    @Nullable
    Occasion move(LocalDate first, LocalDate last, LocalDate today) {
        Occasion before = occasion;
        if (over() || before.day().equals(first) && before.lastDay().equals(last)) {
            return null;
        }
        occasion = before.on(first, last);
        LocalDate enough = today.plusDays(TIME_TO_ANSWER);
        LocalDate wanted = replyBy.isBefore(enough) ? enough : replyBy;
        replyBy = wanted.isAfter(first) ? first : wanted;
        invitees.forEach(invitee -> invitee.on(first));
        return sent() ? askAgain(before) : null;
    }

    private Occasion askAgain(Occasion before) {
        sequence++;
        invitees.forEach(Invitee::ask);
        return before;
    }

    /** Calls it off; everybody who was asked is told why. */
    void callOff(String why) {
        mustBe(InvitationState.SENT, "invitation.call-off.not-sent");
        if (why.isEmpty()) {
            throw new RuleViolation("invitation.call-off.reason");
        }
        state = InvitationState.CALLED_OFF;
        reason = why;
        sequence++;
        invitees.forEach(Invitee::askNoMore);
    }

    /**
     * Takes an answer, also after the day until which it was asked for; it may be changed until the day is over.
     *
     * @param seenSequence of the time and place that the answer is to
     * @return the answer before, null for none
     */
    @Nullable
    Answer answer(long bodyId, Reply reply, int seenSequence, long accountId, LocalDate today, Instant now) {
        Invitee invitee = invitee(bodyId);
        mustBe(InvitationState.SENT, "invitation.reply.closed");
        if (today.isAfter(occasion.lastDay())) {
            throw new RuleViolation("invitation.reply.over");
        }
        if (seenSequence != sequence) {
            throw new RuleViolation("invitation.reply.moved");
        }
        Answer before = invitee.answer();
        invitee.answer(reply, accountId, now);
        return before;
    }

    /** Writes who came, from the first day on; may be corrected. */
    void hold(Set<Long> came, LocalDate today) {
        if (!sent() && state != InvitationState.HELD) {
            throw new RuleViolation("invitation.held.not-sent");
        }
        if (today.isBefore(occasion.day())) {
            throw new RuleViolation("invitation.held.early");
        }
        if (!sharing.named().containsAll(came)) {
            throw new RuleViolation("invitation.held.unknown");
        }
        state = InvitationState.HELD;
        invitees.forEach(invitee -> invitee.held(came.contains(invitee.bodyId())));
    }

    /** Refuses a reminder where nobody is left to remind, or where it would come too late. */
    void mustWaitForAnswers(LocalDate today) {
        mustBe(InvitationState.SENT, "invitation.remind.closed");
        if (today.isAfter(occasion.lastDay())) {
            throw new RuleViolation("invitation.remind.closed");
        }
        if (invitees.stream().noneMatch(Invitee::waiting)) {
            throw new RuleViolation("invitation.remind.nobody");
        }
    }

    void mustBe(InvitationState wanted, String otherwise) {
        if (state != wanted) {
            throw new RuleViolation(otherwise);
        }
    }

    /** Refuses a change of what has taken place or was called off. */
    void mustBeOpen() {
        if (over()) {
            throw new RuleViolation("invitation.change.over");
        }
    }

    private boolean sent() {
        return state == InvitationState.SENT;
    }

    private boolean over() {
        return state == InvitationState.HELD || state == InvitationState.CALLED_OFF;
    }

    /** The invited body of this id. */
    Invitee invitee(long bodyId) {
        return invitees.stream()
                .filter(invitee -> invitee.bodyId() == bodyId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("invitation not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    InvitationState state() {
        return state;
    }

    String heading() {
        return wording.heading();
    }

    Occasion occasion() {
        return occasion;
    }

    LocalDate replyBy() {
        return replyBy;
    }

    int sequence() {
        return sequence;
    }
}
