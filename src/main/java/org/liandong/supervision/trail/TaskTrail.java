package org.liandong.supervision.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.liandong.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and reads the trail of a task; who may read the task may read its trail. */
@Component
public class TaskTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param person who did it for the congress
     * @param reason why, empty when nothing was asked
     */
    public record Entry(TaskAct act, String person, String reason, Instant at) {}

    public void add(long taskId, TaskAct act, String reason, SignedIn by) {
        jdbc.sql("insert into task_act (task_id, act, reason, person, account_id, at)"
                        + " values (:task, :act, :reason, :person, :account, :at)")
                .param("task", taskId)
                .param("act", act.name())
                .param("reason", reason)
                .param("person", by.getDisplayName())
                .param("account", by.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The acts of a task, the first one first. */
    public List<Entry> of(long taskId) {
        return jdbc.sql("select act, person, reason, at from task_act where task_id = :task order by id")
                .param("task", taskId)
                .query(Entry.class)
                .list();
    }
}
