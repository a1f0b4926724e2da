package org.liandong.docking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the upper body does with its round of docking. */
@Service
@Transactional
class DockingService {

    private final DockingRoundRepository repository;
    private final DockingRounds rounds;
    private final DockingItemRepository items;
    private final RoundReads reads;
    private final BodyLookup bodies;
    private final PlanLookup plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DockingService(
            DockingRoundRepository repository,
            DockingRounds rounds,
            DockingItemRepository items,
            RoundReads reads,
            BodyLookup bodies,
            PlanLookup plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.items = items;
        this.reads = reads;
        this.bodies = bodies;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a round with the items of the own plan that wish for others on its agenda. */
    long create(SignedIn me, DockingRoundForm form) {
        if (bodies.children(me.bodyId()).isEmpty()) {
            throw new RuleViolation("docking.create.nobody");
        }
        if (repository.existsBySharingOwnerIdAndYear(me.bodyId(), form.yearValue())) {
            throw new RuleViolation("docking.create.exists", String.valueOf(form.yearValue()));
        }
        DockingRound round = repository.save(new DockingRound(
                me.reader(),
                form.yearValue(),
                form.reachValue(),
                form.openingDay(),
                form.closingDay(),
                form.agendaText()));
        bring(
                round,
                plans.ownItems(me.bodyId(), round.year()).stream()
                        .filter(item -> item.linkageWish().asksOthers())
                        .toList());
        note("docking.create", round, null);
        return round.id();
    }

    void describe(SignedIn me, long id, DockingRoundForm form) {
        DockingRound round = rounds.own(me.reader(), id);
        mustBeSeen(round, form.version());
        round.describe(form.reachValue(), form.openingDay(), form.closingDay(), form.agendaText());
        note("docking.edit", round, round.state());
    }

    /** Throws a draft away, e.g. one for a wrong year. */
    void discard(SignedIn me, long id) {
        DockingRound round = rounds.own(me.reader(), id);
        round.mustBeDiscardable();
        items.deleteAll(rounds.agenda(round));
        repository.delete(round);
        note("docking.discard", round, round.state());
    }

    /** Puts exactly these items of the own plan on the agenda of a draft; an open round only gains some. */
    void choose(SignedIn me, long id, Collection<Long> planItems) {
        DockingRound round = rounds.own(me.reader(), id);
        List<DockingItem> present = rounds.agenda(round);
        if (round.state() == RoundState.DRAFT) {
            present.stream()
                    .filter(item -> !planItems.contains(item.planItemId()))
                    .forEach(items::delete);
        }
        bring(
                round,
                plans.ownItems(me.bodyId(), round.year()).stream()
                        .filter(item -> planItems.contains(item.id()))
                        .filter(item -> present.stream().noneMatch(p -> Objects.equals(p.planItemId(), item.id())))
                        .toList());
        note("docking.items", round, round.state());
    }

    /** Opens it with its items in the words that the plan has now. */
    void open(SignedIn me, long id, int version) {
        DockingRound round = rounds.own(me.reader(), id);
        mustBeSeen(round, version);
        List<PlanItemRow> planned = plans.ownItems(me.bodyId(), round.year());
        List<DockingItem> kept = new ArrayList<>();
        for (DockingItem item : rounds.agenda(round)) {
            planned.stream()
                    .filter(row -> Objects.equals(row.id(), item.planItemId()))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> {
                                kept.add(item);
                                item.refresh(kept.size(), row);
                            },
                            () -> items.delete(item));
        }
        change("docking.open", round, found -> found.open(LocalDate.now(clock), clock.instant()));
    }

    void reschedule(SignedIn me, long id, DatesForm form) {
        DockingRound round = rounds.own(me.reader(), id);
        mustBeSeen(round, form.version());
        round.reschedule(form.openingDay(), form.closingDay(), form.reasonText(), clock.instant());
        events.publishEvent(said("docking.dates", round, round.state()).because(form.reasonText()));
    }

    void close(SignedIn me, long id, int version) {
        DockingRound round = rounds.own(me.reader(), id);
        mustBeSeen(round, version);
        int silent = reads.silent(me.reader(), id);
        change("docking.close", round, found -> found.close(LocalDate.now(clock), silent, clock.instant()));
    }

    private void bring(DockingRound round, List<PlanItemRow> rows) {
        int last = rounds.agenda(round).stream()
                .mapToInt(DockingItem::position)
                .max()
                .orElse(0);
        for (PlanItemRow row : rows) {
            items.save(new DockingItem(round, ++last, row));
        }
    }

    private static void mustBeSeen(DockingRound round, @Nullable Integer version) {
        if (version == null || round.version() != version) {
            throw new OptimisticLockingFailureException("round " + round.id());
        }
    }

    private void change(String action, DockingRound round, Consumer<DockingRound> verb) {
        RoundState before = round.state();
        verb.accept(round);
        note(action, round, before);
    }

    private void note(String action, DockingRound round, @Nullable RoundState before) {
        events.publishEvent(said(action, round, before));
    }

    private static StateChanged said(String action, DockingRound round, @Nullable RoundState before) {
        return new StateChanged(
                action,
                "docking",
                round.id(),
                round.sharing().ownerId(),
                String.valueOf(round.year()),
                before == null ? null : before.name(),
                round.state().name());
    }
}
