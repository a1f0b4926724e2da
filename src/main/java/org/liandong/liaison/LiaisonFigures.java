package org.liandong.liaison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The liaison figures of the overview, by body directly below the reader's; each counts what the reader may open. */
@Component
public class LiaisonFigures {

    /** The part of an owner's path that names the body directly below the reader's; empty for the reader's own. */
    private static final String CHILD =
            "split_part(substr(f.owner_path, length(cast(:readerPath as text)) + 1), '.', 1)";

    private static final String RECOUNT =
            """
            select v.owner_id, v.owner_path, v.audience, n.named_ids,
                   extract(year from v.visited_on)::integer as year, count(*)::integer as visits
            from visit v cross join lateral
              (select '{}'::bigint[] as named_ids union all
               select array[x] from unnest(case when v.audience = 'NAMED' then v.named_ids end) x) n
            {which} group by 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;

    LiaisonFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Points of one area.
     *
     * @param child path segment of the body directly below, empty for the reader's own records
     * @param open without an answer yet
     * @param overdue of these, those past their due date
     * @param oldestDue earliest date of the overdue ones, null when there are none
     */
    public record PointFigure(String child, int open, int overdue, @Nullable LocalDate oldestDue) {}

    /** Visits of the year recorded in the reader's area that the reader may open, by path segment of the body below. */
    public Map<String, Integer> visitsByChild(Reader reader, int year) {
        Map<String, Integer> visits = new HashMap<>();
        jdbc.sql("select " + CHILD + " as child, sum(f.visits) as visits from ("
                        + counted("f.owner_id = :readerId and f.named_ids = '{}'") + " union all "
                        + counted("f.owner_id <> :readerId and f.audience <> 'NAMED'") + " union all "
                        + counted("f.owner_id <> :readerId and f.audience = 'NAMED'"
                                + " and f.named_ids = array[cast(:readerId as bigint)]")
                        + ") f group by 1")
                .param("year", year)
                .params(Visibility.parameters(reader))
                .query(row -> {
                    visits.put(row.getString("child"), row.getInt("visits"));
                });
        return visits;
    }

    /** A branch of the visibility rule, each with an index of its own, beside the whole rule. */
    private static String counted(String branch) {
        return "select f.owner_path, f.visits from visit_figure f where f.year = :year and " + branch
                + " and f.owner_path >= :readerPath and f.owner_path < :readerPathEnd and " + Visibility.check("f");
    }

    /** Unanswered points in the reader's area that the reader may open. */
    public List<PointFigure> openPoints(Reader reader, LocalDate today) {
        return jdbc.sql("select " + CHILD + " as child, cast(count(*) as integer) as open,"
                        + " cast(count(*) filter (where f.due_on < :today) as integer) as overdue,"
                        + " min(f.due_on) filter (where f.due_on < :today) as oldest_due"
                        + " from point f where f.state = 'OPEN' and f.owner_path >= :readerPath"
                        + " and f.owner_path < :readerPathEnd and " + Visibility.check("f") + " group by 1")
                .param("today", today)
                .params(Visibility.parameters(reader))
                .query(PointFigure.class)
                .list();
    }

    /**
     * A body with its last contact by anybody, as {@code /coverage?by=any} shows it.
     *
     * @param parentName area name of the next higher body
     * @param lastOn day of the last contact, null for never
     */
    public record Contact(
            long id,
            String name,
            String areaName,
            String parentName,
            String code,
            String path,
            @Nullable LocalDate lastOn) {

        /** Days since the last contact, -1 for never. */
        public int days(LocalDate today) {
            return lastOn == null ? -1 : (int) ChronoUnit.DAYS.between(lastOn, today);
        }

        /** Whether the last contact is more than so many days ago or there was none. */
        public boolean olderThan(int days, LocalDate today) {
            return lastOn == null || days(today) > days;
        }
    }

    /** The open bodies of a level in the reader's area with the last contact that the reader may open, in division-code order. */
    public List<Contact> contacts(Reader reader, Level level, LocalDate today) {
        return jdbc.sql(
                        """
                        select b.id, b.short_name as name, b.area_name, p.area_name as parent_name, b.code, b.path,
                               (select n.visited_on from visit_body n join visit v on v.id = n.visit_id
                                where n.body_id = b.id and n.side = 'TO' and n.visited_on <= :today and %s
                                order by n.visited_on desc, n.visit_id desc limit 1) as last_on
                        from body b join body p on p.id = b.parent_id
                        where b.level = :level and b.path > :readerPath and b.path < :readerPathEnd and b.valid_to is null
                        order by b.code
                        """
                                .formatted(Visibility.check("v")))
                .param("level", level.name())
                .param("today", today)
                .params(Visibility.parameters(reader))
                .query(Contact.class)
                .list();
    }

    /** Visits counted anew where the kept figures differ from them: always 0. */
    int differences() {
        return jdbc.sql(
                        """
                        select count(*) from
                          (select owner_id, year, audience, named_ids, visits from visit_figure where visits <> 0) k
                        full join
                          (select owner_id, year, audience, named_ids, visits from (%s) a) r
                        using (owner_id, year, audience, named_ids, visits)
                        where k.owner_id is null or r.owner_id is null
                        """
                                .formatted(RECOUNT.replace("{which}", "")))
                .query(Integer.class)
                .single();
    }

    /** Counts everything anew. */
    void rebuild() {
        jdbc.sql("delete from visit_figure").update();
        jdbc.sql("insert into visit_figure (owner_id, owner_path, audience, named_ids, year, visits) "
                        + RECOUNT.replace("{which}", ""))
                .update();
    }

    /** Leaves the visits that this transaction stores uncounted, so that nobody waits for it; {@link #add} ends that. */
    void later() {
        jdbc.sql("select set_config('liandong.figures_later', 'on', true)")
                .query(String.class)
                .single();
    }

    /** Counts these visits, which were stored uncounted. */
    void add(java.util.Collection<Long> visitIds) {
        jdbc.sql(
                        "insert into visit_figure as f (owner_id, owner_path, audience, named_ids, year, visits) "
                                + RECOUNT.replace("{which}", "where v.id = any(:ids)") + " order by 1, 5, 3, 4"
                                + " on conflict (owner_id, year, audience, named_ids) do update set visits = f.visits + excluded.visits")
                .param("ids", visitIds.toArray(Long[]::new))
                .update();
        jdbc.sql("select set_config('liandong.figures_later', '', true)")
                .query(String.class)
                .single();
    }
}
