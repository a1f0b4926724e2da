package org.liandong.docking.answer;

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
import org.liandong.docking.DockingItem;
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

/** What a congress below answers in a round, and what of it goes into its own plan. */
@Service
@Transactional
class AnswerService {

    private final DockingRounds rounds;
    private final DockingAnswerRepository answers;
    private final PlanDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerService(
            DockingRounds rounds,
            DockingAnswerRepository answers,
            PlanDrafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps every answered line that says something new; a line without a choice is left open. */
    void answer(SignedIn me, long roundId, List<AnswersForm.Line> lines) {
        DockingRound round = rounds.readable(me.reader(), roundId);
        Map<Long, DockingItem> agenda =
                rounds.agenda(round).stream().collect(Collectors.toMap(DockingItem::id, Function.identity()));
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
            present.change(round, me.reader(), reply, today, now);
            note(present, item, before);
        }
    }

    /** Makes an item of the own draft plan from an answer that joins; a second time changes nothing. */
    void takeIntoPlan(SignedIn me, long roundId, long itemId) {
        DockingRound round = rounds.readable(me.reader(), roundId);
        DockingItem item = rounds.agenda(round).stream()
                .filter(found -> found.id() == itemId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        DockingAnswer answer = answers.findByItemIdAndSharingOwnerId(itemId, me.bodyId())
                .orElseThrow(() -> new RuleViolation("docking.plan.not-joining"));
        if (answer.planItemId() != null) {
            return;
        }
        Integer said = answer.reply().month();
        int month = said == null ? item.monthFrom() : said;
        answer.takeIntoPlan(drafts.add(
                me,
                new PlanDrafts.Work(
                        round.year(),
                        item.title(),
                        item.instrument(),
                        item.subjectArea(),
                        item.statutes(),
                        month,
                        month,
                        LinkageWish.JOIN_UPPER,
                        item.planItemId())));
        events.publishEvent(
                new StateChanged("docking.plan", "dockingAnswer", answer.id(), me.bodyId(), item.title(), null, null));
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
}
