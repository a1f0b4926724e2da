package org.liandong.supervision.inspection;

import java.util.Optional;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the group of a piece of work for a change; one that nobody has written yet is stored then. */
@Component
class Groups {

    private final InspectionGroupRepository groups;
    private final JdbcClient jdbc;

    Groups(InspectionGroupRepository groups, JdbcClient jdbc) {
        this.groups = groups;
        this.jdbc = jdbc;
    }

    InspectionGroup written(Work work) {
        jdbc.sql("insert into inspection_group (matter_id, task_id) values (:matter, :task) on conflict do nothing")
                .param("matter", work.matterId())
                .param("task", work.taskId())
                .update();
        Long task = work.taskId();
        Optional<InspectionGroup> stored =
                task == null ? groups.ofInitiator(work.matterId()) : groups.findByTaskId(task);
        return stored.orElseThrow(NotFoundException::new);
    }

    /** The training with its id. */
    GroupTraining stored(GroupTraining training) {
        groups.flush();
        return training;
    }
}
