package org.liandong.supervision;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;

/**
 * What one congress does in a joint matter by itself: a participant's task, or the initiator's own part.
 *
 * @param taskId null for the initiator
 * @param instrument code of the way in which it takes part
 * @param begun whether it takes part, so that the law's steps are its own
 * @param open whether its steps may be written: until it has ended its own work, even after the matter has ended
 */
public record Work(
        long matterId,
        @Nullable Long taskId,
        String title,
        int year,
        String instrument,
        Sharing sharing,
        boolean begun,
        boolean open) {

    public WorkPlace place() {
        return new WorkPlace(matterId, taskId);
    }

    /** Path of the page of the task, or of the matter. */
    public String url() {
        return place().url();
    }
}
