package org.liandong.liaison;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries over visits that were kept elsewhere before, many at once and with the day on which they were logged. */
@Component
class LiaisonRecords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final VisitRepository visits;
    private final VisitNumbers numbers;
    private final ContactSummary summary;
    private final BodyLookup bodies;

    LiaisonRecords(VisitRepository visits, VisitNumbers numbers, ContactSummary summary, BodyLookup bodies) {
        this.visits = visits;
        this.numbers = numbers;
        this.summary = summary;
        this.bodies = bodies;
    }

    /** Stores all or none, in the given order, and counts the contact summary anew. */
    @Transactional
    public void carryOver(List<Entry> entries) {
        Map<Long, List<Long>> above = new HashMap<>();
        for (Entry entry : entries) {
            List<Long> line = above.computeIfAbsent(entry.owner().id(), id -> above(entry.owner()));
            visits.save(visit(entry, line));
        }
        visits.flush();
        summary.rebuild();
    }

    private LiaisonVisit visit(Entry entry, List<Long> line) {
        LocalDate day = LocalDate.ofInstant(entry.loggedAt(), CHINA);
        int number = numbers.next(entry.owner().id(), day.getYear());
        String name = entry.owner().code() + '-' + day.getYear() + '-' + number;
        LiaisonVisit visit = new LiaisonVisit(
                entry.owner().reader(),
                line,
                entry.content(),
                day.getYear(),
                number,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                new LiaisonVisit.Logged(entry.accountId(), entry.loggedAt(), day));
        entry.answers()
                .forEach(answer -> visit.answer(answer.bodyId(), answer.comment(), answer.accountId(), answer.at()));
        entry.outcomes().forEach((position, outcome) -> visit.pointAt(position)
                .answer(
                        outcome.result(),
                        outcome.toldBackOn(),
                        outcome.satisfied(),
                        LocalDate.ofInstant(outcome.at(), CHINA),
                        outcome.at()));
        return visit;
    }

    private List<Long> above(BodyRow owner) {
        return bodies.line(owner.reader()).stream()
                .map(BodyRow::id)
                .filter(id -> id != owner.id())
                .toList();
    }

    /**
     * One visit.
     *
     * @param owner the body that logged it
     * @param accountId who logged it
     * @param answers of bodies of the other side
     * @param outcomes of its points, by their place from 0
     */
    public record Entry(
            BodyRow owner,
            long accountId,
            Instant loggedAt,
            VisitContent content,
            List<Answer> answers,
            Map<Integer, Outcome> outcomes) {}

    /**
     * What a body of the other side answered.
     *
     * @param comment empty when it just confirmed
     */
    public record Answer(long bodyId, String comment, long accountId, Instant at) {}

    /**
     * What became of a point.
     *
     * @param toldBackOn when whoever raised it was told, null for not yet
     * @param satisfied null when not asked or not told
     */
    public record Outcome(
            String result, @Nullable LocalDate toldBackOn, @Nullable Satisfaction satisfied, Instant at) {}
}
