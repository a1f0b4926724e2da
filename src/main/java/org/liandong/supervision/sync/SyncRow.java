package org.liandong.supervision.sync;

import org.jspecify.annotations.Nullable;

/** A participant and where it stands in each of the four; null days without an answer. */
record SyncRow(
        long taskId,
        String bodyName,
        String path,
        @Nullable Integer deployed,
        @Nullable Integer inTime,
        @Nullable Integer required,
        @Nullable Integer progressed) {

    /** The four in their order. */
    public java.util.List<SyncMark> marks() {
        return java.util.List.of(
                new SyncMark(deployed), new SyncMark(inTime), new SyncMark(required), new SyncMark(progressed));
    }
}
