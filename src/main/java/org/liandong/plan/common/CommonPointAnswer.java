package org.liandong.plan.common;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/** 答复: what the owner of an item says to a common point with an item of another body; both sides read it. */
@Entity
class CommonPointAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "common_point_answer_seq")
    @SequenceGenerator(name = "common_point_answer_seq", sequenceName = "common_point_answer_seq")
    @Nullable
    private Long id;

    private long itemId;
    private long otherId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String reason;
    private Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CommonPointAnswer() {}

    /** The first answer for the own item {@code itemId} to the other body's item {@code otherId}. */
    CommonPointAnswer(long itemId, long otherId, Answer answer, String reason, Instant now) {
        this.itemId = itemId;
        this.otherId = otherId;
        answer(answer, reason, now);
    }

    /** Answers anew; not now needs a reason. */
    final void answer(Answer next, String why, Instant now) {
        if (next.needsReason() && why.isBlank()) {
            throw new RuleViolation("commonPoint.answer.reason.missing");
        }
        answer = next;
        reason = why.strip();
        answeredAt = now;
    }

    Answer answer() {
        return answer;
    }

    int version() {
        return version;
    }
}
