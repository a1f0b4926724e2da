package org.liandong.liaison;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores many visits of one body, all or none. What others wait for, the body's numbers and the kept figures, is touched
 * only at the end, in the order in which a single visit touches it.
 */
@Component
public class VisitBatch {

    private static final int CHUNK = 200;

    private final EntityManager entities;
    private final VisitNumbers numbers;
    private final LiaisonFigures figures;
    private final ContactSummary contacts;
    private final VisitActors actors;
    private final ActorSummary actorSummary;
    private final BodyLookup bodies;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitBatch(
            EntityManager entities,
            VisitNumbers numbers,
            LiaisonFigures figures,
            ContactSummary contacts,
            VisitActors actors,
            ActorSummary actorSummary,
            BodyLookup bodies,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.numbers = numbers;
        this.figures = figures;
        this.contacts = contacts;
        this.actors = actors;
        this.actorSummary = actorSummary;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param clientId so that the same entry is never stored twice */
    public record Entry(VisitContent content, UUID clientId) {}

    /** Labels of the first and the last visit stored. */
    public record Stored(String first, String last) {}

    /**
     * Stores them in this order with numbers that follow each other, inside the caller's transaction; of one body only one
     * such transaction at a time.
     *
     * @param accountId who logs them
     * @param entries at least one
     * @param progress told how many are written; what it throws ends it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored store(BodyRow owner, long accountId, List<Entry> entries, IntConsumer progress) {
        figures.later();
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = new ArrayList<>();
        Set<LiaisonVisit.Contact> touched = new LinkedHashSet<>();
        List<Long> above = above(owner);
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<LiaisonVisit> chunk = new ArrayList<>();
            for (Entry entry : entries.subList(from, Math.min(entries.size(), from + CHUNK))) {
                LiaisonVisit visit = new LiaisonVisit(
                        owner.reader(),
                        above,
                        entry.content(),
                        today.getYear(),
                        -(from + chunk.size() + 1),
                        entry.clientId(),
                        new LiaisonVisit.Logged(accountId, clock.instant(), today));
                entities.persist(visit);
                touched.addAll(visit.contacts());
                chunk.add(visit);
            }
            entities.flush();
            List<Long> written = chunk.stream().map(LiaisonVisit::id).toList();
            actors.recognise(written);
            ids.addAll(written);
            entities.clear();
            progress.accept(ids.size());
        }
        return number(owner, today.getYear(), ids, touched);
    }

    /** The short end: numbers, then figures. Until now the visits are numbered down from -1. */
    private Stored number(BodyRow owner, int year, List<Long> ids, Set<LiaisonVisit.Contact> touched) {
        int last = numbers.take(owner.id(), year, ids.size());
        int before = last - ids.size();
        jdbc.sql("update visit set number = :before - number where id = any(:ids)")
                .param("before", before)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        figures.add(ids);
        contacts.refresh(touched);
        actorSummary.refresh(ids, List.of());
        Stored stored = new Stored(label(year, before + 1), label(year, last));
        events.publishEvent(new StateChanged(
                "visit.import",
                VisitService.SUBJECT,
                null,
                owner.id(),
                stored.first + " - " + stored.last,
                null,
                VisitState.LOGGED.name()));
        return stored;
    }

    private static String label(int year, int number) {
        return "%d-%04d".formatted(year, number);
    }

    private List<Long> above(BodyRow owner) {
        return bodies.line(owner.reader()).stream()
                .map(BodyRow::id)
                .filter(id -> id != owner.id())
                .toList();
    }
}
