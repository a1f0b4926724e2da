package org.liandong.liaison.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One invited body: who of it is asked, what it answers, whether it came. */
@Entity
@Table(name = "invitation_invitee")
class Invitee {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_invitee_seq")
    @SequenceGenerator(name = "invitation_invitee_seq", sequenceName = "invitation_invitee_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invitation_id")
    private Invitation invitation;

    private long bodyId;
    private LocalDate day;
    private String person = "";
    private boolean waiting;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Answer answer;

    private String names = "";
    private String reason = "";

    @Nullable
    private Long answeredBy;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private Boolean attended;

    @SuppressWarnings("NullAway.Init")
    protected Invitee() {}

    /** @param waiting whether it is asked at once, since the others were already */
    @SuppressWarnings("NullAway.Init")
    Invitee(Invitation invitation, long bodyId, boolean waiting) {
        this.invitation = invitation;
        this.bodyId = bodyId;
        this.waiting = waiting;
    }

    long bodyId() {
        return bodyId;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    /** Whether an answer is still wanted. */
    boolean waiting() {
        return waiting;
    }

    /** Whether it has come; null before that is known. */
    @Nullable
    Boolean attended() {
        return attended;
    }

    /** Names who of the body is asked; empty for its own choice. */
    void name(String asked) {
        person = asked;
    }

    void on(LocalDate newDay) {
        day = newDay;
    }

    /** Asks it, or asks it again; a former answer is kept until the new one comes. */
    void ask() {
        waiting = true;
    }

    void askNoMore() {
        waiting = false;
    }

    void answer(Reply reply, long accountId, Instant now) {
        waiting = false;
        answer = reply.answer();
        names = reply.names();
        reason = reply.reason();
        answeredBy = accountId;
        answeredAt = now;
    }

    void held(boolean came) {
        waiting = false;
        attended = came;
    }
}
