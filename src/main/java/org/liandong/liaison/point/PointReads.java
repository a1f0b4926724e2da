package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.PointRow;
import org.liandong.liaison.VisitLookup;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads points that somebody may read: one with its way, or pages of them. */
@Repository
class PointReads {

    private final JdbcClient jdbc;
    private final BodyLookup bodies;
    private final VisitLookup visits;
    private final Clock clock;

    PointReads(JdbcClient jdbc, BodyLookup bodies, VisitLookup visits, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.visits = visits;
        this.clock = clock;
    }

    /** The point; empty if there is none that the reader may read. */
    Optional<PointRow> find(long id, Reader reader) {
        return jdbc.sql(PointRow.SELECT + " where p.id = :id and " + Visibility.check("p"))
                .params(Visibility.parameters(reader))
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(PointRow.class)
                .optional();
    }

    /** Those among these that the reader may read, with personal data hidden, the latest raised first. */
    List<PointRow> among(Collection<Long> ids, Reader reader) {
        return jdbc
                .sql(PointRow.SELECT + " where p.id = any(:ids) and " + Visibility.check("p")
                        + " order by p.raised_on desc, p.id desc")
                .params(Visibility.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query(PointRow.class)
                .list()
                .stream()
                .map(PointRow::masked)
                .toList();
    }

    /** The visit on which a readable point was raised. */
    Raised raised(PointRow point, Reader reader) {
        return jdbc.sql("select v.id, v.year, v.number, " + Visibility.check("v") + " as readable,"
                        + " a.display_name as logged_by, v.logged_at from visit v"
                        + " left join account a on a.id = v.logged_by where v.id = :visit")
                .params(Visibility.parameters(reader))
                .param("visit", point.visitId())
                .query(Raised.class)
                .single();
    }

    /** The steps on its way, the first first. */
    List<StepRow> steps(PointRow point) {
        if (point.stepsTaken() == 0) {
            return StepRow.of(point);
        }
        return jdbc.sql(
                        """
                        select s.id, s.kind, s.happened_on, s.due_on, s.whom, s.how, s.words, s.satisfied,
                               a.display_name as acted_by, s.acted_at
                        from point_step s left join account a on a.id = s.acted_by
                        where s.point_id = :point order by s.acted_at nulls first, s.id
                        """)
                .param("point", point.id())
                .query(StepRow.class)
                .list();
    }

    /** Whether the reader took part in the visit or handles the point: then nothing of it is hidden. */
    boolean hasPart(PointRow point, Reader reader) {
        Long handler = point.handlerBodyId();
        return handler != null && handler == reader.bodyId() || visits.tookPart(point.visitId(), reader);
    }

    /** Whether the reader has a part in the point of a step. */
    boolean hasPartInStep(long stepId, Reader reader) {
        return jdbc.sql("select point_id from point_step where id = :id")
                .param("id", stepId)
                .query(Long.class)
                .optional()
                .flatMap(point -> find(point, reader))
                .filter(point -> hasPart(point, reader))
                .isPresent();
    }

    /**
     * Points that the reader may read, soonest date first, those without a date last.
     *
     * @param key the row after which the page begins, null at the first
     */
    List<PointRow> page(PointFilter filter, Reader reader, @Nullable RowKey key, int limit) {
        PointConditions conditions = new PointConditions(filter, reader, bodies, LocalDate.now(clock));
        Map<String, Object> parameters = conditions.parameters();
        parameters.put("limit", limit);
        StringBuilder sql = new StringBuilder(PointRow.SELECT).append(" where ").append(conditions.sql());
        if (key != null) {
            sql.append(" and (coalesce(p.due_on, date '2999-12-31'), p.id) > (:keyDay, :keyId)");
            parameters.put("keyDay", key.day());
            parameters.put("keyId", key.id());
        }
        return jdbc
                .sql(sql.append(" order by coalesce(p.due_on, date '2999-12-31'), p.id limit :limit")
                        .toString())
                .params(parameters)
                .query(PointRow.class)
                .list()
                .stream()
                .map(PointRow::masked)
                .toList();
    }
}
