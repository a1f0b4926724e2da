package org.liandong.supervision.join;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/** 申请参加 of one congress; the initiator of the matter reads it too. */
@Entity
class JoinRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "join_request_seq")
    @SequenceGenerator(name = "join_request_seq", sequenceName = "join_request_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private JoinState state = JoinState.ASKED;

    private String reason;
    private String person;
    private Instant askedAt;

    private String answer = "";

    @Nullable
    private Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected JoinRequest() {}

    JoinRequest(long matterId, long initiatorId, String reason, SignedIn by, Instant now) {
        require(!reason.isBlank(), "join.ask.reason");
        this.matterId = matterId;
        this.sharing = Sharing.shared(by.reader(), Audience.NAMED).naming(List.of(initiatorId));
        this.reason = reason;
        this.person = by.getDisplayName();
        this.askedAt = now;
    }

    void agree(Instant now) {
        settle(JoinState.AGREED, "", now);
    }

    void refuse(String why, Instant now) {
        require(!why.isBlank(), "join.refuse.reason");
        settle(JoinState.REFUSED, why, now);
    }

    void withdraw(Instant now) {
        settle(JoinState.WITHDRAWN, "", now);
    }

    private void settle(JoinState next, String why, Instant now) {
        require(state == JoinState.ASKED, "join.settled");
        state = next;
        answer = why;
        answeredAt = now;
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long matterId() {
        return matterId;
    }

    Sharing sharing() {
        return sharing;
    }

    JoinState state() {
        return state;
    }
}
