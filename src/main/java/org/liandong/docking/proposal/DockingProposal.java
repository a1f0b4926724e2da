package org.liandong.docking.proposal;

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
import org.liandong.docking.DockingRound;
import org.liandong.shared.RuleViolation;

/** 下级建议 of one congress in a round; the body that holds the round reads it, its neighbours do not. */
@Entity
class DockingProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_proposal_seq")
    @SequenceGenerator(name = "docking_proposal_seq", sequenceName = "docking_proposal_seq")
    @Nullable
    private Long id;

    private long roundId;

    @Embedded
    private Sharing sharing;

    @Embedded
    private Proposed proposed;

    /** What was reported on a visit and led to it. */
    @Nullable
    private Long pointId;

    private boolean late;
    private Instant proposedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DockingProposal() {}

    /** A proposal of a congress that the round asks; late, and marked so, after the close. */
    DockingProposal(DockingRound round, Reader owner, Proposed proposed, LocalDate today, Instant now) {
        round.mustTakeAnswers(owner, today);
        this.roundId = round.id();
        this.sharing = Sharing.shared(owner, Audience.NAMED)
                .naming(List.of(round.sharing().ownerId()));
        this.proposed = proposed;
        this.late = round.late(today);
        this.proposedAt = now;
    }

    /** The same, grown from a point of its congress. */
    DockingProposal from(long point) {
        pointId = point;
        return this;
    }

    /** Refuses to take it back once the round is over or the body above has answered. */
    void mustBeWithdrawable(DockingRound round, boolean answered, LocalDate today) {
        if (answered) {
            throw new RuleViolation("docking.proposal.answered");
        }
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

    Proposed proposed() {
        return proposed;
    }

    boolean late() {
        return late;
    }
}
