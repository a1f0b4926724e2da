package org.liandong.supervision.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.liaison.VisitUses;
import org.liandong.supervision.WorkPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks, and the initiators' own parts, in which a visit was taken up. */
@Component
class WorkVisits implements VisitUses {

    private static final int LIMIT = 20;

    private record Found(long matterId, @Nullable Long taskId, String title, String owner) {}

    private final JdbcClient jdbc;

    WorkVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(Reader reader, long visitId) {
        return jdbc
                .sql(
                        """
                        select w.matter_id, w.task_id, m.title, b.short_name as owner
                        from work_visit w
                        join joint_matter m on m.id = w.matter_id
                        left join matter_task t on t.id = w.task_id
                        join body b on b.id = coalesce(t.owner_id, m.owner_id)
                        where w.visit_id = :visit and (t.id is null and %s or t.id is not null and %s)
                        order by m.year desc, m.id desc, b.path limit :limit
                        """
                                .formatted(Visibility.check("m"), Visibility.check("t")))
                .param("visit", visitId)
                .param("limit", LIMIT)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new Use(
                        "evidence.use",
                        List.of(found.owner(), found.title()),
                        new WorkPlace(found.matterId(), found.taskId()).url() + "/evidence"))
                .toList();
    }
}
