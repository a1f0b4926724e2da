package org.liandong.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 联系覆盖: the bodies below by days since they were last reached, never reached ones first. */
@Component
class Coverage {

    /** Stands for a body never reached: sorts before every day. */
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    /**
     * The open bodies of a level below the reader with their last contact, by the reader's own body or by anybody. Sums of
     * the summary's rows of each body, found by its key: neither visits nor other areas make it dearer.
     */
    private static final String AREA =
            """
            select b.id, b.short_name as name, p.area_name as parent_name, s.last_on,
                   coalesce(s.last_on, date '0001-01-01') as sort_day, coalesce(s.this_year, 0) as this_year, b.code
            from body b
            left join body p on p.id = b.parent_id
            left join lateral (select max(c.last_on) as last_on, sum(c.visits) filter (where c.year = :year) as this_year
                               from contact_summary c
                               where c.body_id = b.id and (:byAnybody or c.by_body_id = :readerId)
                                 and c.visits > 0 and c.last_on <= :today) s on true
            where b.valid_to is null and b.level = :level and b.path > :readerPath and b.path < :readerPathEnd
              and b.path >= :areaPath and b.path < :areaEnd
            """;

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the list.
     *
     * @param days only bodies not reached for more than so many days; null for all
     * @param afterDay last contact of the row before, null for the first page
     */
    List<CoverageRow> page(
            Query query, @Nullable Integer days, @Nullable LocalDate afterDay, String afterCode, int limit) {
        return jdbc.sql("select * from (" + AREA + ") a where (cast(:before as date) is null or a.sort_day < :before)"
                        + " and (cast(:afterDay as date) is null or (a.sort_day, a.code) > (:afterDay, :afterCode))"
                        + " order by a.sort_day, a.code limit :limit")
                .params(parameters(query))
                .param("before", days == null ? null : query.today().minusDays(days))
                .param("afterDay", afterDay)
                .param("afterCode", afterCode)
                .param("limit", limit)
                .query(CoverageRow.class)
                .list();
    }

    /** How many bodies of the level there are, and how many were not reached for more than 30 and 90 days, and never. */
    CoverageCounts counts(Query query) {
        return jdbc.sql(
                        "select count(*) as bodies, count(*) filter (where a.sort_day < cast(:today as date) - 30) as days30,"
                                + " count(*) filter (where a.sort_day < cast(:today as date) - 90) as days90,"
                                + " count(*) filter (where a.last_on is null) as never from (" + AREA + ") a")
                .params(parameters(query))
                .query(CoverageCounts.class)
                .single();
    }

    private static Map<String, Object> parameters(Query query) {
        Map<String, Object> parameters = new java.util.HashMap<>(Visibility.parameters(query.reader()));
        parameters.put("areaPath", query.areaPath());
        parameters.put("areaEnd", Visibility.end(query.areaPath()));
        parameters.put("level", query.level().name());
        parameters.put("byAnybody", query.byAnybody());
        parameters.put("today", query.today());
        parameters.put("year", query.today().getYear());
        return parameters;
    }

    /**
     * Whose area, which level of it, reached by whom, seen on which day.
     *
     * @param areaPath path of a body of the area, to which the list is narrowed; the reader's own for all
     */
    record Query(Reader reader, String areaPath, Level level, boolean byAnybody, LocalDate today) {}
}
