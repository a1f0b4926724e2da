package org.liandong.docking.answer;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.docking.DockingItem;
import org.liandong.docking.DockingRound;
import org.liandong.shared.RuleViolation;

/** 对接答复 of one congress to one item; the body that holds the round reads it, its neighbours do not. */
@Entity
public class DockingAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_answer_seq")
    @SequenceGenerator(name = "docking_answer_seq", sequenceName = "docking_answer_seq")
    @Nullable
    private Long id;

    private long roundId;
    private long itemId;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private DockingChoice choice;

    @Nullable
    private Integer month;

    private String note;
    private boolean late;
    private Instant answeredAt;

    @Nullable
    private Long planItemId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DockingAnswer() {}

    /** The first word of a congress to an item; late, and marked so, after the close. */
    DockingAnswer(
            DockingRound round, DockingItem item, Reader owner, DockingReply reply, LocalDate today, Instant now) {
        round.mustTakeAnswers(owner, today);
        roundId = round.id();
        itemId = item.id();
        sharing = Sharing.shared(owner, Audience.NAMED)
                .naming(List.of(round.sharing().ownerId()));
        late = round.late(today);
        write(reply, now);
    }

    /** Another answer; until the close alone, and not against what already stands in the own plan. */
    void change(DockingRound round, Reader owner, DockingReply reply, LocalDate today, Instant now) {
        round.mustTakeAnswers(owner, today);
        if (round.late(today)) {
            throw new RuleViolation("docking.answer.closed");
        }
        if (planItemId != null && !reply.choice().joins()) {
            throw new RuleViolation("docking.answer.planned");
        }
        write(reply, now);
    }

    /** Remembers the item of the own plan that came of it. */
    void takeIntoPlan(long item) {
        if (!choice.joins()) {
            throw new RuleViolation("docking.plan.not-joining");
        }
        planItemId = item;
    }

    private void write(DockingReply reply, Instant now) {
        choice = reply.choice();
        month = reply.month();
        note = reply.note();
        answeredAt = now;
    }

    /** What it says now. */
    DockingReply reply() {
        return new DockingReply(choice, month, note);
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("answer not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    boolean late() {
        return late;
    }

    /** The item of the own plan that came of it, null for none. */
    @Nullable
    Long planItemId() {
        return planItemId;
    }

    int version() {
        return version;
    }
}
