package org.liandong.liaison;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a visit's record said before: each field that was changed, by whom, when, and after a confirmation also why. */
@Component
class VisitChanges {

    private final VisitDetails details;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitChanges(VisitDetails details, JdbcClient jdbc, Clock clock) {
        this.details = details;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a record says, by field. */
    record Known(long visitId, Map<String, String> fields) {}

    /**
     * Changes made in one moment.
     *
     * @param reason why a confirmed record was corrected, empty for an edit before
     */
    record Change(Instant madeAt, @Nullable String madeBy, String reason, List<Field> fields) {

        public boolean correction() {
            return !reason.isEmpty();
        }

        Change masked(String people) {
            return new Change(
                    madeAt,
                    madeBy,
                    PersonalData.mask(reason, people),
                    fields.stream().map(field -> field.masked(people)).toList());
        }
    }

    /**
     * A field with what it said before and since.
     *
     * @param name last part of its message key
     */
    record Field(String name, String before, String after) {

        Field masked(String people) {
            boolean names = name.endsWith("People");
            return new Field(
                    name,
                    names ? PersonalData.maskNames(before) : PersonalData.mask(before, people),
                    names ? PersonalData.maskNames(after) : PersonalData.mask(after, people));
        }

        /** Whether its words are those of a list, shown by their names. */
        public boolean chosen() {
            return List.of("form", "direction", "reach").contains(name);
        }
    }

    /** What the record says now, to be asked before it changes. */
    Known known(long visitId, SignedIn me) {
        return new Known(visitId, fields(details.find(visitId, me.reader()).orElseThrow(NotFoundException::new)));
    }

    /** Keeps what was said before in each field that says something else now. */
    void note(Known before, String reason, SignedIn me) {
        Timestamp now = Timestamp.from(clock.instant());
        known(before.visitId, me).fields.forEach((field, after) -> {
            String said = before.fields.getOrDefault(field, "");
            if (!said.equals(after)) {
                jdbc.sql(
                                """
                                insert into visit_change (visit_id, made_at, made_by, field, before, after, reason)
                                values (:visit, :now, :by, :field, :before, :after, :reason)
                                """)
                        .param("visit", before.visitId)
                        .param("now", now)
                        .param("by", me.accountId())
                        .param("field", field)
                        .param("before", said)
                        .param("after", after)
                        .param("reason", reason)
                        .update();
            }
        });
    }

    /** All changes of a visit, the latest first; whoever may read the visit may read them. */
    List<Change> of(long visitId) {
        record Row(Instant madeAt, @Nullable String madeBy, String reason, String field, String before, String after) {}
        Map<Instant, List<Row>> moments = jdbc
                .sql(
                        """
                        select c.made_at, a.display_name as made_by, c.reason, c.field, c.before, c.after
                        from visit_change c left join account a on a.id = c.made_by
                        where c.visit_id = :visit order by c.made_at desc, c.id
                        """)
                .param("visit", visitId)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::madeAt, LinkedHashMap::new, Collectors.toList()));
        return moments.values().stream()
                .map(rows -> new Change(
                        rows.get(0).madeAt,
                        rows.get(0).madeBy,
                        rows.get(0).reason,
                        rows.stream()
                                .map(row -> new Field(row.field, row.before, row.after))
                                .toList()))
                .toList();
    }

    private static Map<String, String> fields(VisitDetail visit) {
        VisitDetail.Facts facts = visit.facts();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("visitedOn", facts.visitedOn().toString());
        fields.put("form", facts.form().name());
        fields.put("direction", visit.direction().name());
        fields.put("other", names(visit.asked()));
        fields.put("along", names(visit.along()));
        fields.put("ourPeople", facts.ourPeople());
        fields.put("theirPeople", facts.theirPeople());
        fields.put("place", facts.place());
        fields.put("theme", facts.theme());
        fields.put("said", facts.said());
        fields.put("clerkView", facts.clerkView());
        fields.put("points", visit.points().stream().map(PointRow::text).collect(Collectors.joining("\n")));
        fields.put("reach", facts.reach().name());
        return fields;
    }

    private static String names(List<VisitDetail.Part> parts) {
        return parts.stream().map(VisitDetail.Part::name).collect(Collectors.joining(" "));
    }
}
