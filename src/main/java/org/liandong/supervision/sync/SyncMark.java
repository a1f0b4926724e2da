package org.liandong.supervision.sync;

import org.jspecify.annotations.Nullable;

/**
 * One of the four: in step, behind by days, or without an answer.
 *
 * @param days 0 when in step, null without an answer
 */
record SyncMark(@Nullable Integer days) {

    /** How it is shown: ok, late or none. */
    public String kind() {
        return days == null ? "none" : days == 0 ? "ok" : "late";
    }

    /** Message key of its word, with the days as its value. */
    public String word() {
        return days == null ? "sync.none" : days == 0 ? "sync.ok" : "sync.behind";
    }
}
