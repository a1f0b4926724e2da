package org.liandong.supervision.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.liaison.PointUses;
import org.liandong.liaison.VisitUses;
import org.liandong.liaison.point.PointLookup;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points as evidence: only those of the own congress. */
@Component
class PointLinks implements PointUses {

    private static final int LIMIT = 20;

    private record Found(long matterId, @Nullable Long taskId, String title) {

        WorkPlace place() {
            return new WorkPlace(matterId, taskId);
        }
    }

    private final WorkLinks links;
    private final PointLookup points;
    private final JdbcClient jdbc;

    PointLinks(WorkLinks links, PointLookup points, JdbcClient jdbc) {
        this.links = links;
        this.points = points;
        this.jdbc = jdbc;
    }

    void add(WorkPlace place, long point, SignedIn me) {
        links.add(
                WorkLinks.Kind.POINT,
                place,
                point,
                points.own(point, me.reader()).isPresent(),
                me);
    }

    void remove(WorkPlace place, long point, SignedIn me) {
        links.remove(WorkLinks.Kind.POINT, place, point, me);
    }

    /** The points linked to a piece of work, as far as the reader may read them. */
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
    public List<VisitUses.Use> of(Reader reader, long pointId) {
        return links.uses(WorkLinks.Kind.POINT, reader, pointId);
    }

    /** The congress's own running work in which the point is not evidence yet. */
    @Override
    public List<Offer> offers(SignedIn me, long pointId) {
        return jdbc
                .sql(
                        """
                        select m.id as matter_id, t.id as task_id, m.title
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
}
