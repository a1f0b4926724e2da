package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to visits for other modules; each figure names the page whose list it counts. */
@Component
public class LiaisonLookup {

    private final JdbcClient jdbc;
    private final Clock clock;

    LiaisonLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Visits of a period that the reader may read, by the body that logged them: {@code /visits?from=&to=&owner=}. */
    public Map<Long, Integer> visitsByOwner(Reader reader, LocalDate from, LocalDate to) {
        return jdbc
                .sql("select v.owner_id, count(*) as visits from visit v where v.visited_on between :from and :to and "
                        + Visibility.sql("v") + " group by v.owner_id")
                .params(Visibility.parameters(reader))
                .param("from", from)
                .param("to", to)
                .query(OwnerCount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(OwnerCount::ownerId, OwnerCount::visits));
    }

    /** Visits of a period that the reader may read: {@code /visits?from=&to=}. */
    public int visits(Reader reader, LocalDate from, LocalDate to) {
        return visitsByOwner(reader, from, to).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Points past their date without an answer that the reader may read: {@code /points?state=overdue}. */
    public int overduePoints(Reader reader) {
        return jdbc.sql("select count(*) from point p where p.state = 'OPEN' and p.due_on < :today and "
                        + Visibility.sql("p"))
                .params(Visibility.parameters(reader))
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /** The same points by the body that owes the answer: {@code /points?state=overdue&owner=}. */
    public Map<Long, Integer> overduePointsByOwner(Reader reader) {
        return jdbc
                .sql(
                        "select p.owner_id, count(*) as visits from point p where p.state = 'OPEN' and p.due_on < :today and "
                                + Visibility.sql("p") + " group by p.owner_id")
                .params(Visibility.parameters(reader))
                .param("today", LocalDate.now(clock))
                .query(OwnerCount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(OwnerCount::ownerId, OwnerCount::visits));
    }

    /** Open points of the reader's own body, soonest date first: {@code /points?state=open&mine=true}. */
    public List<PointDue> pointsWaiting(Reader reader, int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.visit_id, p.text, p.category, p.passed_to, p.due_on from point p
                        where p.owner_id = :readerId and p.state = 'OPEN' order by p.due_on, p.id limit :limit
                        """)
                .param("readerId", reader.bodyId())
                .param("limit", limit)
                .query(PointDue.class)
                .list();
    }

    /** Visits whose other side the reader's body is and has not answered, newest first: {@code /visits?awaiting=true}. */
    public List<AwaitedVisit> awaitingConfirmation(Reader reader, int limit) {
        return jdbc.sql(
                        """
                        select v.id, v.visited_on, v.form, o.short_name as owner_name, count(*) over () as total
                        from visit_body w join visit v on v.id = w.visit_id join body o on o.id = v.owner_id
                        where w.body_id = :readerId and w.asked and w.answer is null
                        order by w.visited_on desc, w.visit_id desc limit :limit
                        """)
                .param("readerId", reader.bodyId())
                .param("limit", limit)
                .query(AwaitedVisit.class)
                .list();
    }

    private record OwnerCount(long ownerId, int visits) {}

    /** An open point of one's own body, with personal data hidden as in every list; {@code dueOn} null for no date. */
    public record PointDue(
            long id,
            long visitId,
            String text,
            Category category,
            String passedTo,
            @org.jspecify.annotations.Nullable LocalDate dueOn) {

        public PointDue {
            text = PersonalData.mask(text, "");
            passedTo = PersonalData.maskNumbers(passedTo);
        }
    }

    /** A visit that waits for one's confirmation, one of {@code total}. */
    public record AwaitedVisit(long id, LocalDate visitedOn, VisitForm form, String ownerName, int total) {}
}
