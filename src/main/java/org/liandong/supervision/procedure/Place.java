package org.liandong.supervision.procedure;

import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;

/**
 * Where a step stands: the matter, the task (null for the initiator's own part) and its position, from 1; 0 for all.
 */
record Place(long matterId, @Nullable Long taskId, int position) {

    Work readable(WorkLookup works, SignedIn me) {
        return works.readable(matterId, taskId, me);
    }

    Work own(WorkLookup works, SignedIn me) {
        return works.own(matterId, taskId, me);
    }

    /** Path of the page with all steps. */
    String all() {
        return "/matters/" + matterId + (taskId == null ? "" : "/tasks/" + taskId) + "/steps";
    }

    /** Path of the page of this step. */
    String url() {
        return position == 0 ? all() : all() + "/" + position;
    }
}
