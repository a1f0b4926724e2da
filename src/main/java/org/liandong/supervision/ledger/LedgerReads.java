package org.liandong.supervision.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of lines that somebody may read, by key and without a count; obeys the one visibility rule. */
@Repository
public class LedgerReads {

    /** Rows on a page. */
    static final int PAGE = 50;

    private static final int MOST_WORDS = 4;

    private static final String ROWS =
            """
            with seen as materialized (%s)
            select l.id, s.order_on, l.title, l.year, l.statute, l.article, coalesce(l.topic_organs[1], '') as field,
                   c.names, c.bodies, c.late, c.reopened, c.todo, c.doing, c.done, c.closed, l.due_on, c.own_due_on, c.own_state
            from seen s
            join ledger_line l on l.id = s.id
            cross join lateral (
              select coalesce(array_to_string(trim_array(
                       array_agg(b.short_name order by p.owner_path) filter (where p.state <> 'LEFT'),
                       greatest(cast(count(*) filter (where p.state <> 'LEFT') as integer) - 3, 0)), '、'), '') as names,
                     count(*) filter (where p.state <> 'LEFT') as bodies,
                     count(*) filter (where p.state in ('TODO', 'DOING') and p.due_on < :today) as late,
                     count(*) filter (where p.reopened) as reopened,
                     count(*) filter (where p.state = 'TODO') as todo,
                     count(*) filter (where p.state = 'DOING') as doing,
                     count(*) filter (where p.state = 'DONE') as done,
                     count(*) filter (where p.state = 'CLOSED') as closed,
                     max(p.due_on) filter (where p.owner_id = :readerId) as own_due_on,
                     max(p.state) filter (where p.owner_id = :readerId) as own_state
              from ledger_part p join body b on b.id = p.owner_id where p.line_id = l.id) c
            order by s.order_on, l.id
            """;

    private final JdbcClient jdbc;
    private final BodyLookup bodies;
    private final Clock clock;

    LedgerReads(JdbcClient jdbc, BodyLookup bodies, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Up to {@code limit} lines after the key: reopened ones, then by due date. */
    List<LineRow> page(LedgerFilter filter, Reader reader, @Nullable LedgerKey after, int limit) {
        Seen seen = seen(filter, reader, after);
        return jdbc.sql(ROWS.formatted(seen.sql() + " limit :limit"))
                .params(seen.values())
                .param("limit", limit)
                .query(LineRow.class)
                .list();
    }

    /** A body's own columns in which something is still open, late or reopened; each filter of its name lists exactly these. */
    record Own(int open, int late, int reopened) {}

    Own own(long bodyId) {
        return jdbc.sql(
                        """
                        select count(*) as open, count(*) filter (where p.state <> 'DONE' and p.due_on < :today) as late,
                               count(*) filter (where p.reopened) as reopened
                        from ledger_part p where p.owner_id = :body and p.order_on < '9999-12-31'
                        """)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(Own.class)
                .single();
    }

    /** The ids of lines with their place in the list, in its order, for a statement that limits them by :limit. */
    public record Seen(String sql, Map<String, Object> values) {}

    /** Those of a filter that the reader may read. */
    public Seen seen(LedgerFilter filter, Reader reader) {
        return seen(filter, reader, null);
    }

    private Seen seen(LedgerFilter filter, Reader reader, @Nullable LedgerKey after) {
        return new Seen(
                new SeenLines(reader, conditions(filter), filter.shown(), after != null).ids(filter),
                values(filter, reader, after));
    }

    private Map<String, Object> values(LedgerFilter filter, Reader reader, @Nullable LedgerKey after) {
        Map<String, Object> values = new HashMap<>(Visibility.parameters(reader));
        values.put("today", LocalDate.now(clock));
        put(values, "year", filter.yearNumber());
        put(values, "matter", filter.matterId());
        put(values, "field", filter.field());
        put(values, "statute", filter.statuteName());
        Level level = filter.bodyLevel();
        put(values, "level", level == null ? null : level.name());
        Long area = filter.areaId();
        if (area != null) {
            String path = bodies.byId(area).map(BodyRow::path).orElse("-.");
            values.put("area", path);
            values.put("areaEnd", Visibility.end(path));
        }
        String[] words = words(filter);
        for (int n = 0; n < words.length; n++) {
            values.put("word" + n, words[n]);
        }
        if (after != null) {
            values.put("keyDay", after.day());
            values.put("keyId", after.id());
        }
        return values;
    }

    private static List<String> conditions(LedgerFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (filter.yearNumber() != null) {
            conditions.add("l.year = :year");
        }
        if (filter.matterId() != null) {
            conditions.add("l.matter_id = :matter");
        }
        if (filter.field() != null) {
            conditions.add("l.topic_organs @> array[cast(:field as text)]");
        }
        if (!filter.statuteName().isEmpty()) {
            conditions.add("l.statute = :statute");
        }
        String[] words = words(filter);
        for (int n = 0; n < words.length; n++) {
            if (words[n].length() > 1) {
                conditions.add("bigrams(l.title) @> bigrams(:word" + n + ")");
            }
            conditions.add("position(:word" + n + " in lower(l.title)) > 0");
        }
        return conditions;
    }

    private static String[] words(LedgerFilter filter) {
        String words = filter.words().toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty()
                ? new String[0]
                : java.util.Arrays.stream(words.split("\\s+")).limit(MOST_WORDS).toArray(String[]::new);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
