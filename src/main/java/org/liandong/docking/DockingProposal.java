package org.liandong.docking;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import org.liandong.shared.RuleViolation;

/** 下级建议: what a congress would like the body above to do together with it. */
@Entity
public class DockingProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_proposal_seq")
    @SequenceGenerator(name = "docking_proposal_seq", sequenceName = "docking_proposal_seq")
    @Nullable
    private Long id;

    private long roundId;

    @Embedded
    private Sharing sharing;

    @Nullable
    private Long planItemId;

    private String title;

    @Nullable
    private Integer month;

    private String note;
    private boolean late;
    private Instant proposedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DockingProposal() {}

    /**
     * A proposal of a congress that the round asks.
     *
     * @param planItemId item of its own plan, null for words alone
     */
    DockingProposal(
            DockingRound round,
            Reader owner,
            @Nullable Long planItemId,
            String title,
            @Nullable Integer month,
            String note,
            LocalDate today,
            Instant now) {
        round.mustTakeAnswers(today);
        if (!round.reach().asks(round.sharing().ownerPath(), owner)) {
            throw new RuleViolation("docking.answer.not-asked");
        }
        if (title.isBlank()) {
            throw new RuleViolation("docking.proposal.title");
        }
        this.roundId = round.id();
        this.sharing = Sharing.shared(owner, Audience.NAMED)
                .naming(List.of(round.sharing().ownerId()));
        this.planItemId = planItemId;
        this.title = title.strip();
        this.month = month;
        this.note = note.strip();
        this.late = round.late(today);
        this.proposedAt = now;
    }

    /** Refuses to take it back once the round is over. */
    void mustBeWithdrawable(DockingRound round, LocalDate today) {
        if (round.late(today)) {
            throw new RuleViolation("docking.proposal.closed");
        }
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("proposal not stored yet");
        }
        return id;
    }

    long roundId() {
        return roundId;
    }

    Sharing sharing() {
        return sharing;
    }

    String title() {
        return title;
    }

    @Nullable
    Long planItemId() {
        return planItemId;
    }

    boolean late() {
        return late;
    }
}
