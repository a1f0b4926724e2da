package org.liandong.docking.proposal;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.docking.DockingRound;
import org.liandong.docking.DockingRounds;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanDrafts;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the body that holds a round says to the proposals from below, and what of them goes into its own plan. */
@Service
@Transactional
class ProposalReplyService {

    /** The lightest way of looking into a matter, for a proposal that names none; the draft can still change it. */
    private static final String IN_WORDS = "topic_research";

    private final DockingRounds rounds;
    private final DockingProposalRepository proposals;
    private final ProposalReplyRepository replies;
    private final PlanDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalReplyService(
            DockingRounds rounds,
            DockingProposalRepository proposals,
            ProposalReplyRepository replies,
            PlanDrafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.replies = replies;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers a proposal, or answers anew.
     *
     * @param version of the answer that this person saw, -1 for none
     */
    void reply(SignedIn me, long roundId, long id, int version, ProposalChoice choice, String reason) {
        DockingProposal proposal = proposal(rounds.own(me.reader(), roundId), id);
        ProposalReply present = replies.findByProposalId(id).orElse(null);
        if ((present == null ? -1 : present.version()) != version) {
            throw new OptimisticLockingFailureException("reply to " + id);
        }
        ProposalChoice before = present == null ? null : present.choice();
        if (present == null) {
            present = replies.save(new ProposalReply(proposal, me.reader(), choice, reason, clock.instant()));
        } else {
            present.change(choice, reason, clock.instant());
        }
        note(proposal, present, before);
    }

    /** Makes an item of the own draft plan from a proposal that is taken up; a second time changes nothing. */
    void takeIntoPlan(SignedIn me, long roundId, long id) {
        DockingRound round = rounds.own(me.reader(), roundId);
        DockingProposal proposal = proposal(round, id);
        ProposalReply reply =
                replies.findByProposalId(id).orElseThrow(() -> new RuleViolation("docking.reply.not-taken"));
        if (reply.planItemId() != null) {
            return;
        }
        Proposed proposed = proposal.proposed();
        Integer month = proposed.month();
        reply.takeIntoPlan(drafts.add(
                me,
                new PlanDrafts.Work(
                        round.year(),
                        proposed.title(),
                        Objects.requireNonNullElse(proposed.instrument(), IN_WORDS),
                        proposed.subjectArea(),
                        proposed.statutes(),
                        month == null ? 1 : month,
                        month == null ? 12 : month,
                        LinkageWish.INVITE_LOWER,
                        proposed.planItemId())));
        events.publishEvent(said("docking.reply.plan", proposal, reply, null, null));
    }

    private DockingProposal proposal(DockingRound round, long id) {
        return proposals
                .findById(id)
                .filter(found -> found.roundId() == round.id())
                .orElseThrow(NotFoundException::new);
    }

    private void note(DockingProposal proposal, ProposalReply reply, @Nullable ProposalChoice before) {
        events.publishEvent(said(
                        before == null ? "docking.reply" : "docking.reply.change",
                        proposal,
                        reply,
                        before == null ? null : before.name(),
                        reply.choice().name())
                .because(reply.reason()));
    }

    private static StateChanged said(
            String action,
            DockingProposal proposal,
            ProposalReply reply,
            @Nullable String before,
            @Nullable String after) {
        return new StateChanged(
                action,
                "dockingReply",
                reply.id(),
                reply.sharing().ownerId(),
                proposal.proposed().title(),
                before,
                after);
    }
}
