package org.liandong.supervision;

import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.PlanItemUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The joint matters that began with a plan item, and the tasks in others' matters that were taken into it. */
@Component
class MatterItemUses implements PlanItemUses {

    private static final int LIMIT = 20;

    private record Found(long matterId, Long taskId, String title, String note, String ownerName) {}

    private final JdbcClient jdbc;

    MatterItemUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(Reader reader, long itemId) {
        return jdbc
                .sql(
                        """
                        select u.*, b.short_name owner_name from (
                          select m.id matter_id, cast(null as bigint) task_id, m.title, 'matter.state.' || m.state note,
                                 m.owner_id, m.year
                          from joint_matter m where m.plan_item_id = :item and %s
                          union all
                          select m.id, t.id, m.title, 'task.state.' || t.state, m.owner_id, m.year
                          from matter_task t join joint_matter m on m.id = t.matter_id
                          where t.plan_item_id = :item and %s) u
                        join body b on b.id = u.owner_id order by u.year desc, u.matter_id desc limit :limit
                        """
                                .formatted(Visibility.sql("m"), Visibility.sql("t")))
                .param("item", itemId)
                .param("limit", LIMIT)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(MatterItemUses::use)
                .toList();
    }

    private static Use use(Found found) {
        String url = "/matters/" + found.matterId() + (found.taskId() == null ? "" : "/tasks/" + found.taskId());
        return new Use("matter.use", List.of(found.ownerName(), found.title()), url, found.note(), List.of());
    }
}
