package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one visit, or pages of points, that somebody may read. */
@Component
class VisitDetails {

    private static final String POINTS =
            """
            select p.id, p.visit_id, p.owner_id, o.short_name as owner_name, v.visited_on, p.text, p.category, p.passed_to,
                   p.due_on, p.state, p.result, p.told_back_on, p.satisfied, v.our_people || ' ' || v.their_people as people,
                   case when p.state = 'OPEN' then p.due_on - cast(:today as date) end as days_left
            from point p join visit v on v.id = p.visit_id join body o on o.id = p.owner_id
            """;

    private static final RowMapper<PointRow> POINT = new SimplePropertyRowMapper<>(PointRow.class);

    private final JdbcClient jdbc;
    private final BodyLookup bodies;
    private final Clock clock;

    VisitDetails(JdbcClient jdbc, BodyLookup bodies, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The visit; empty if there is none that the reader may read. */
    Optional<VisitDetail> find(long id, Reader reader) {
        return jdbc.sql(
                        """
                        select v.id, v.year, v.number, v.owner_id, o.name as owner_name, v.audience, v.visited_on, v.form,
                               v.reach, v.our_people, v.their_people, v.place, v.theme, v.said, v.clerk_view, v.state,
                               a.display_name as logged_by, v.logged_at, v.version
                        from visit v join body o on o.id = v.owner_id left join account a on a.id = v.logged_by
                        where v.id = :id
                        """
                                + " and " + Visibility.sql("v"))
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(VisitDetail.Facts.class)
                .optional()
                .map(facts -> new VisitDetail(facts, parts(id), points(id)));
    }

    /** Whether the reader may read it. */
    boolean readable(long id, Reader reader) {
        return jdbc.sql("select count(*) from visit v where v.id = :id and " + Visibility.sql("v"))
                        .params(Visibility.parameters(reader))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<VisitDetail.Part> parts(long id) {
        return jdbc.sql(
                        """
                        select n.body_id, b.short_name as name, n.side, n.asked, n.answer, n.comment, n.answered_at
                        from visit_body n join body b on b.id = n.body_id where n.visit_id = :id order by n.asked desc, b.path
                        """)
                .param("id", id)
                .query(VisitDetail.Part.class)
                .list();
    }

    private List<PointRow> points(long id) {
        return jdbc.sql(POINTS + "where p.visit_id = :id order by p.position, p.id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(PointRow.class)
                .list();
    }

    /**
     * Points that the reader may read, soonest date first, those without a date last.
     *
     * @param key the row after which the page begins, null at the first
     */
    List<PointRow> points(PointFilter filter, Reader reader, @Nullable RowKey key, int limit) {
        Map<String, Object> parameters = new HashMap<>(Visibility.parameters(reader));
        parameters.put("today", LocalDate.now(clock));
        parameters.put("limit", limit);
        StringBuilder sql = new StringBuilder(POINTS).append("where ").append(Visibility.sql("p"));
        conditions(filter, parameters).forEach(condition -> sql.append(" and ").append(condition));
        if (key != null) {
            sql.append(" and (coalesce(p.due_on, date '2999-12-31'), p.id) > (:keyDay, :keyId)");
            parameters.put("keyDay", key.day());
            parameters.put("keyId", key.id());
        }
        return jdbc.sql(sql.append(" order by coalesce(p.due_on, date '2999-12-31'), p.id limit :limit")
                        .toString())
                .params(parameters)
                .query((row, n) -> POINT.mapRow(row, n).masked(row.getString("people")))
                .list();
    }

    private List<String> conditions(PointFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        switch (filter.pointState()) {
            case OVERDUE -> conditions.add("p.state = 'OPEN' and p.due_on < :today");
            case SOON -> conditions.add("p.state = 'OPEN' and p.due_on between :today and cast(:today as date) + 7");
            case OPEN -> conditions.add("p.state = 'OPEN'");
            case ANSWERED -> conditions.add("p.state = 'ANSWERED'");
            case ALL -> conditions.add("true");
        }
        Category category = filter.pointCategory();
        if (category != null) {
            conditions.add("p.category = :category");
            parameters.put("category", category.name());
        }
        Long owner = filter.mineOnly() ? (Long) parameters.get("readerId") : filter.ownerId();
        if (owner != null) {
            conditions.add("p.owner_id = :ownerId");
            parameters.put("ownerId", owner);
        }
        if (filter.areaId() != null) {
            String path = bodies.byId(filter.areaId()).map(BodyRow::path).orElse("-");
            conditions.add("p.owner_path >= :areaPath and p.owner_path < :areaEnd");
            parameters.put("areaPath", path);
            parameters.put("areaEnd", Visibility.end(path));
        }
        return conditions;
    }
}
