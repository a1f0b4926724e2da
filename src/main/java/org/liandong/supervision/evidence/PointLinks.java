package org.liandong.supervision.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.PointUses;
import org.liandong.liaison.VisitUses;
import org.liandong.liaison.point.PointLookup;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes points that a congress took up into its own work as evidence, and out again; each keeps its own audience. */
@Service
@Transactional
class PointLinks implements PointUses {

    private static final int LIMIT = 20;

    private record Found(long matterId, @Nullable Long taskId, String title, String owner) {

        WorkPlace place() {
            return new WorkPlace(matterId, taskId);
        }
    }

    private final WorkLookup works;
    private final PointLookup points;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PointLinks(WorkLookup works, PointLookup points, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.works = works;
        this.points = points;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Only points of the own congress; a missing one and one of others answer alike. */
    void add(WorkPlace place, long point, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        if (points.own(point, me.reader()).isEmpty()) {
            throw new RuleViolation("evidence.point.unknown");
        }
        int added = jdbc.sql("insert into work_point (matter_id, task_id, point_id, linked_on)"
                        + " values (:matter, :task, :point, :day) on conflict do nothing")
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .param("point", point)
                .param("day", LocalDate.now(clock))
                .update();
        if (added == 1) {
            publish("matter.evidence.point", work, point);
        }
    }

    void remove(WorkPlace place, long point, SignedIn me) {
        Work work = works.own(place.matterId(), place.taskId(), me);
        int removed = jdbc.sql("delete from work_point where " + place.sql() + " and point_id = :point")
                .params(place.parameters())
                .param("point", point)
                .update();
        if (removed == 1) {
            publish("matter.evidence.unpoint", work, point);
        }
    }

    /** The points linked to a piece of work, as far as the reader may read them. */
    @Transactional(readOnly = true)
    List<PointLookup.Found> of(Work work, Reader reader) {
        WorkPlace place = work.place();
        return points.among(
                jdbc.sql("select point_id from work_point where " + place.sql())
                        .params(place.parameters())
                        .query(Long.class)
                        .list(),
                reader);
    }

    @Override
    @Transactional(readOnly = true)
    public List<VisitUses.Use> of(Reader reader, long pointId) {
        return jdbc
                .sql(
                        """
                        select w.matter_id, w.task_id, m.title, b.short_name as owner
                        from work_point w
                        join joint_matter m on m.id = w.matter_id
                        left join matter_task t on t.id = w.task_id
                        join body b on b.id = coalesce(t.owner_id, m.owner_id)
                        where w.point_id = :point and (t.id is null and %s or t.id is not null and %s)
                        order by m.year desc, m.id desc, b.path limit :limit
                        """
                                .formatted(Visibility.check("m"), Visibility.check("t")))
                .param("point", pointId)
                .param("limit", LIMIT)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new VisitUses.Use(
                        "evidence.use",
                        List.of(found.owner(), found.title()),
                        found.place().url() + "/evidence"))
                .toList();
    }

    /** The congress's own running work in which the point is not evidence yet. */
    @Override
    @Transactional(readOnly = true)
    public List<Offer> offers(SignedIn me, long pointId) {
        return jdbc
                .sql(
                        """
                        select m.id as matter_id, t.id as task_id, m.title, '' as owner
                        from joint_matter m left join matter_task t on t.matter_id = m.id and t.owner_id = :me
                          and t.state in ('ACCEPTED', 'PARTLY', 'IN_PLAN')
                        where m.state in ('ISSUED', 'UNDER_WAY', 'SUMMING_UP') and (t.id is not null or m.owner_id = :me)
                          and not exists (select from work_point w where w.point_id = :point
                                          and w.matter_id = m.id and w.task_id is not distinct from t.id)
                        order by m.year desc, m.id desc limit :limit
                        """)
                .param("me", me.bodyId())
                .param("point", pointId)
                .param("limit", LIMIT)
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new Offer(
                        "evidence.point.offer",
                        List.of(found.title()),
                        found.place().url() + "/evidence/points",
                        Map.of("point", String.valueOf(pointId))))
                .toList();
    }

    private void publish(String action, Work work, long point) {
        events.publishEvent(
                new StateChanged(action, "point", point, work.sharing().ownerId(), work.title(), null, null));
    }
}
