package org.liandong.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a congress's own work stand.
 *
 * @param taskId null for the initiator's own part
 */
public record WorkPlace(long matterId, @Nullable Long taskId) {

    /** Condition that finds the rows of this work by an index, in a table with both columns; see {@link #parameters}. */
    public String sql() {
        return taskId == null ? "matter_id = :matter and task_id is null" : "task_id = :task";
    }

    /** Values for the parameters of {@link #sql}. */
    public Map<String, Object> parameters() {
        return taskId == null ? Map.of("matter", matterId) : Map.of("task", taskId);
    }

    /** Path of the page of the task, or of the matter. */
    public String url() {
        return "/matters/" + matterId + (taskId == null ? "" : "/tasks/" + taskId);
    }
}
