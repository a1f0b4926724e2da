package org.liandong.docking.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.liandong.docking.DockingRound;
import org.liandong.docking.DockingRounds;
import org.liandong.liaison.point.PointLookup;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanKind;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a congress below proposes in a round and takes back. */
@Service
@Transactional
class ProposalService {

    private final DockingRounds rounds;
    private final DockingProposalRepository proposals;
    private final ProposalReplyRepository replies;
    private final PlanLookup plans;
    private final PointLookup points;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalService(
            DockingRounds rounds,
            DockingProposalRepository proposals,
            ProposalReplyRepository replies,
            PlanLookup plans,
            PointLookup points,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.replies = replies;
        this.plans = plans;
        this.points = points;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes an item of the own plan that wishes to join the body above; once. */
    void propose(SignedIn me, long roundId, long planItem) {
        DockingRound round = rounds.readable(me.reader(), roundId);
        PlanItemRow row = plans.item(planItem)
                .filter(item -> item.ownerId() == me.bodyId() && item.year() == round.year())
                .filter(item -> item.kind() == PlanKind.SUPERVISION && item.linkageWish() == LinkageWish.JOIN_UPPER)
                .orElseThrow(NotFoundException::new);
        if (!proposals.existsByRoundIdAndProposedPlanItemId(roundId, planItem)) {
            propose(me, round, Proposed.of(row));
        }
    }

    void propose(SignedIn me, long roundId, Proposed proposed) {
        propose(me, rounds.readable(me.reader(), roundId), proposed);
    }

    /** Proposes what was reported to one's own congress; once. */
    void proposePoint(SignedIn me, long roundId, long pointId) {
        PointLookup.Found point = points.own(pointId, me.reader()).orElseThrow(NotFoundException::new);
        DockingRound round = rounds.readable(me.reader(), roundId);
        if (!proposals.existsByRoundIdAndPointId(roundId, pointId)) {
            note(
                    "docking.propose",
                    proposals.save(
                            proposal(me, round, Proposed.ofPoint(point.text())).from(pointId)));
        }
    }

    private void propose(SignedIn me, DockingRound round, Proposed proposed) {
        note("docking.propose", proposals.save(proposal(me, round, proposed)));
    }

    private DockingProposal proposal(SignedIn me, DockingRound round, Proposed proposed) {
        return new DockingProposal(round, me.reader(), proposed, LocalDate.now(clock), clock.instant());
    }

    void withdraw(SignedIn me, long roundId, long id) {
        DockingRound round = rounds.readable(me.reader(), roundId);
        DockingProposal proposal = proposals
                .findById(id)
                .filter(found -> found.roundId() == roundId && found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!proposal.sharing().ownedBy(me.reader())) {
            throw new AccessDeniedException("proposal of another body");
        }
        proposal.mustBeWithdrawable(round, replies.findByProposalId(id).isPresent(), LocalDate.now(clock));
        proposals.delete(proposal);
        note("docking.withdraw", proposal);
    }

    private void note(String action, DockingProposal proposal) {
        events.publishEvent(new StateChanged(
                action,
                "dockingProposal",
                proposal.id(),
                proposal.sharing().ownerId(),
                proposal.proposed().title(),
                null,
                null));
    }
}
