package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 联系覆盖: bodies by days since they were last reached, never reached ones first. Every contact that is told or counted is
 * one whose visit the reader may open.
 */
@Component
class Coverage {

    /** Stands for a body never reached: sorts before every day. */
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private static final String AREA =
            """
            select b.id, b.short_name as name, b.area_name, p.area_name as parent_name, b.level, l.last_on,
                   coalesce(l.last_on, date '0001-01-01') as sort_day, b.code
            from body b left join body p on p.id = b.parent_id cross join lateral (select {last} as last_on) l
            where b.valid_to is null and {which} and b.path >= :areaPath and b.path < :areaEnd
            """;

    private static final String OF_A_LEVEL = "b.level = :level and b.path > :topPath and b.path < :topEnd";

    private static final String OF_DUTIES =
            "b.id in (select unnest(d.named_ids) from liaison_duty d where d.year = :year and {duty})";

    /** Newest first from the body's own index, up to the first that this one made and the reader may read. */
    private static final String NEWEST =
            """
            (select n.visited_on from visit_body n join visit v on v.id = n.visit_id
             where n.body_id = b.id and n.side = 'TO' and n.visited_on <= :asOf and {goer} {seen}
             order by n.visited_on desc, n.visit_id desc limit 1)
            """;

    private static final String VISITS =
            """
            from visit_body n join visit v on v.id = n.visit_id
            where n.body_id = p.id and n.side = 'TO' and {goer} {seen} and n.visited_on between
            """;

    private static final String COUNTS =
            """
            select count(*) as bodies, count(*) filter (where a.sort_day < cast(:asOf as date) - 30) as days30,
                   count(*) filter (where a.sort_day < cast(:asOf as date) - 90) as days90,
                   count(*) filter (where a.last_on is null) as never,
                   count(*) filter (where a.sort_day < :from) as unreached from a
            """;

    private static final RowMapper<CoverageRow> ROW = new SimplePropertyRowMapper<>(CoverageRow.class);
    private static final RowMapper<CoverageCounts> COUNT = new SimplePropertyRowMapper<>(CoverageCounts.class);

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the list and what there is in all, from one look at the bodies.
     *
     * @param before only bodies last reached before this day; null for all
     * @param afterDay last contact of the row before, null for the first page
     */
    Shown page(Query query, @Nullable LocalDate before, @Nullable LocalDate afterDay, String afterCode, int limit) {
        List<CoverageRow> rows = new ArrayList<>();
        List<CoverageCounts> counts = jdbc.sql("with a as materialized (" + area(query) + ") select c.*, r.* from ("
                        + COUNTS + ") c left join lateral (select p.*, f.done, f.wanted, f.months from (select * from a"
                        + " where (cast(:before as date) is null or a.sort_day < :before)"
                        + " and (cast(:afterDay as date) is null or (a.sort_day, a.code) > (:afterDay, :afterCode))"
                        + " order by a.sort_day, a.code limit :limit) p cross join lateral (" + figures(query)
                        + ") f) r on true order by r.sort_day, r.code")
                .params(parameters(query))
                .param("before", before)
                .param("afterDay", afterDay)
                .param("afterCode", afterCode)
                .param("limit", limit)
                .query((row, number) -> {
                    if (row.getObject("id") != null) {
                        rows.add(ROW.mapRow(row, number));
                    }
                    return COUNT.mapRow(row, number);
                })
                .list();
        return new Shown(counts.get(0), rows);
    }

    private static String area(Query query) {
        String kept = query.current() ? query.goer().kept() : null;
        return AREA.replace("{last}", kept == null ? NEWEST : kept)
                .replace("{which}", query.goer().byDuty() ? OF_DUTIES : OF_A_LEVEL)
                .replace("{duty}", query.goer().duty())
                .replace("{goer}", query.goer().sql())
                .replace("{seen}", Visibility.check("v"));
    }

    /** What is told of each body of a page beside its last contact. */
    private static String figures(Query query) {
        String visits = VISITS.replace("{goer}", query.goer().sql()).replace("{seen}", Visibility.check("v"));
        String none = "select 0 as done, cast(null as integer) as wanted, '' as months";
        String months = query.view() == CoverageView.GRID
                ? "(select string_agg(coalesce(c.visits, 0)::text, ',' order by g) from generate_series(1, 12) g left join"
                        + " (select extract(month from n.visited_on)::integer as month, count(*) as visits " + visits
                        + " make_date(:year, 1, 1) and make_date(:year, 12, 31) group by 1) c on c.month = g)"
                : "''";
        return query.view() == CoverageView.MAP
                ? none
                : "select (select count(*)::integer " + visits + " :from and :to) as done,"
                        + " (select sum(d.visits_wanted)::integer from liaison_duty d where d.year = :year"
                        + " and d.kind <> 'DEPUTY' and d.named_ids @> array[p.id] and "
                        + query.goer().duty() + " and " + Visibility.check("d") + ") as wanted, " + months
                        + " as months";
    }

    private static Map<String, Object> parameters(Query query) {
        Map<String, Object> parameters = new HashMap<>(Visibility.parameters(query.reader()));
        parameters.put("goer", query.goer().id());
        parameters.put("topPath", query.topPath());
        parameters.put("topEnd", Visibility.end(query.topPath()));
        parameters.put("areaPath", query.areaPath());
        parameters.put("areaEnd", Visibility.end(query.areaPath()));
        parameters.put("level", query.level().name());
        parameters.put("asOf", query.asOf());
        parameters.put("from", query.period().from());
        parameters.put("to", query.period().to());
        parameters.put("year", query.period().year());
        return parameters;
    }

    /** A page of bodies and how many there are in all. */
    record Shown(CoverageCounts counts, List<CoverageRow> rows) {}

    /**
     * Whose contacts with which bodies, seen on which day.
     *
     * @param topPath path of the body below which they lie
     * @param areaPath path of a body of the area, to which the list is narrowed
     * @param level of the bodies, unless they are those of duties
     */
    record Query(
            Reader reader,
            Goer goer,
            String topPath,
            String areaPath,
            Level level,
            Period period,
            LocalDate today,
            CoverageView view) {

        public LocalDate asOf() {
            return period.asOf(today);
        }

        /** Whether it tells of today, for which the last contacts are kept. */
        boolean current() {
            return asOf().equals(today);
        }
    }
}
