package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a congress's own work stand.
 *
 * @param taskId null for the initiator's own part
 */
public record WorkPlace(long matterId, @Nullable Long taskId) {

    /** Path of the page of the task, or of the matter. */
    public String url() {
        return "/matters/" + matterId + (taskId == null ? "" : "/tasks/" + taskId);
    }
}
