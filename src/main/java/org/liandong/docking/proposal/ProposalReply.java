package org.liandong.docking.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/** 对建议的答复: the free decision of the body that holds the round, read by the body that proposed and nobody else. */
@Entity
@Table(name = "docking_proposal_reply")
class ProposalReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docking_proposal_reply_seq")
    @SequenceGenerator(name = "docking_proposal_reply_seq", sequenceName = "docking_proposal_reply_seq")
    @Nullable
    private Long id;

    private long proposalId;

    @Embedded
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private ProposalChoice choice;

    private String reason;
    private Instant repliedAt;

    @Nullable
    private Long planItemId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProposalReply() {}

    /** The first word to a proposal. */
    ProposalReply(DockingProposal proposal, Reader owner, ProposalChoice choice, String reason, Instant now) {
        this.proposalId = proposal.id();
        this.sharing = Sharing.shared(owner, Audience.NAMED)
                .naming(List.of(proposal.sharing().ownerId()));
        write(choice, reason, now);
    }

    /** Another decision; not against what already stands in the own plan. */
    void change(ProposalChoice next, String why, Instant now) {
        if (planItemId != null && !next.takesUp()) {
            throw new RuleViolation("docking.reply.planned");
        }
        write(next, why, now);
    }

    /** Remembers the item of the own plan that came of it. */
    void takeIntoPlan(long item) {
        if (!choice.takesUp()) {
            throw new RuleViolation("docking.reply.not-taken");
        }
        planItemId = item;
    }

    private void write(ProposalChoice next, String why, Instant now) {
        if (!next.takesUp() && why.isBlank()) {
            throw new RuleViolation("docking.reply.reason");
        }
        choice = next;
        reason = why.strip();
        repliedAt = now;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("reply not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    ProposalChoice choice() {
        return choice;
    }

    String reason() {
        return reason;
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
