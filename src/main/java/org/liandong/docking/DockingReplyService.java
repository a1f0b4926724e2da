package org.liandong.docking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanDrafts;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a congress below says in a round: answers, proposals, and what of it goes into its own plan. */
@Service
@Transactional
class DockingReplyService {

    private final DockingRoundRepository rounds;
    private final DockingItemRepository items;
    private final DockingAnswerRepository answers;
    private final DockingProposalRepository proposals;
    private final PlanLookup plans;
    private final PlanDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DockingReplyService(
            DockingRoundRepository rounds,
            DockingItemRepository items,
            DockingAnswerRepository answers,
            DockingProposalRepository proposals,
            PlanLookup plans,
            PlanDrafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.answers = answers;
        this.proposals = proposals;
        this.plans = plans;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps every answered line that says something new; a line without a choice is left open. */
    void answer(SignedIn me, long roundId, List<AnswersForm.Line> lines) {
        DockingRound round = readable(me, roundId);
        Map<Long, DockingItem> agenda = items.findByRoundIdOrderByPosition(roundId).stream()
                .collect(Collectors.toMap(DockingItem::id, Function.identity()));
        for (AnswersForm.Line line : lines) {
            if (line.choice() != null) {
                DockingItem item = agenda.get(line.itemId());
                if (item == null) {
                    throw new NotFoundException();
                }
                answer(me, round, item, line);
            }
        }
    }

    private void answer(SignedIn me, DockingRound round, DockingItem item, AnswersForm.Line line) {
        DockingReply reply = new DockingReply(Objects.requireNonNull(line.choice()), line.month(), line.noteText());
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        DockingAnswer present =
                answers.findByItemIdAndSharingOwnerId(item.id(), me.bodyId()).orElse(null);
        if (present == null) {
            note(answers.save(new DockingAnswer(round, item, me.reader(), reply, today, now)), item, null);
        } else if (!present.reply().equals(reply)) {
            if (line.version() == null || line.version() != present.version()) {
                throw new OptimisticLockingFailureException("answer " + present.id());
            }
            DockingChoice before = present.reply().choice();
            present.change(round, reply, today, now);
            note(present, item, before);
        }
    }

    /** Proposes an item of the own plan that wishes to join the body above; once. */
    void propose(SignedIn me, long roundId, long planItem) {
        DockingRound round = readable(me, roundId);
        PlanItemRow row = plans.item(planItem)
                .filter(item -> item.ownerId() == me.bodyId() && item.year() == round.year())
                .filter(item -> item.linkageWish() == LinkageWish.JOIN_UPPER)
                .orElseThrow(NotFoundException::new);
        if (!proposals.existsByRoundIdAndPlanItemId(roundId, planItem)) {
            keep(new DockingProposal(
                    round,
                    me.reader(),
                    planItem,
                    row.title(),
                    row.monthFrom(),
                    "",
                    LocalDate.now(clock),
                    clock.instant()));
        }
    }

    void propose(SignedIn me, long roundId, ProposalForm form) {
        keep(new DockingProposal(
                readable(me, roundId),
                me.reader(),
                null,
                Objects.requireNonNullElse(form.title(), ""),
                form.month(),
                Objects.requireNonNullElse(form.note(), ""),
                LocalDate.now(clock),
                clock.instant()));
    }

    void withdraw(SignedIn me, long roundId, long id) {
        DockingRound round = readable(me, roundId);
        DockingProposal proposal = proposals
                .findById(id)
                .filter(found -> found.roundId() == roundId && found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!proposal.sharing().ownedBy(me.reader())) {
            throw new AccessDeniedException("proposal of another body");
        }
        proposal.mustBeWithdrawable(round, LocalDate.now(clock));
        proposals.delete(proposal);
        note("docking.withdraw", proposal);
    }

    /** Makes an item of the own draft plan from an answer that joins; a second time changes nothing. */
    void takeIntoPlan(SignedIn me, long roundId, long itemId) {
        DockingRound round = readable(me, roundId);
        DockingItem item = items.findById(itemId)
                .filter(found -> found.roundId() == roundId)
                .orElseThrow(NotFoundException::new);
        DockingAnswer answer = answers.findByItemIdAndSharingOwnerId(itemId, me.bodyId())
                .orElseThrow(() -> new RuleViolation("docking.plan.not-joining"));
        if (answer.planItemId() != null) {
            return;
        }
        DockingReply reply = answer.reply();
        answer.takeIntoPlan(drafts.add(
                me,
                new PlanDrafts.Work(
                        round.year(),
                        item.title(),
                        item.instrument(),
                        item.subjectArea(),
                        item.statutes(),
                        reply.month() == null ? item.monthFrom() : reply.month(),
                        item.planItemId())));
        events.publishEvent(
                new StateChanged("docking.plan", "dockingAnswer", answer.id(), me.bodyId(), item.title(), null, null));
    }

    private void keep(DockingProposal proposal) {
        note("docking.propose", proposals.save(proposal));
    }

    private DockingRound readable(SignedIn me, long id) {
        return rounds.findById(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
    }

    private void note(DockingAnswer answer, DockingItem item, @Nullable DockingChoice before) {
        events.publishEvent(new StateChanged(
                before == null ? "docking.answer" : "docking.change",
                "dockingAnswer",
                answer.id(),
                answer.sharing().ownerId(),
                item.title(),
                before == null ? null : before.name(),
                answer.reply().choice().name(),
                answer.reply().note()));
    }

    private void note(String action, DockingProposal proposal) {
        events.publishEvent(new StateChanged(
                action, "dockingProposal", proposal.id(), proposal.sharing().ownerId(), proposal.title(), null, null));
    }
}
