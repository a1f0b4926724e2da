package org.liandong.congress;

/** What a system administrator may do to a body; each keeps the names and the line of before in the history. */
enum BodyChange {
    RENAME,
    MOVE,
    MERGE,
    CLOSE;

    /** Whether another body must be chosen: the new parent, or the successor. */
    public boolean needsTarget() {
        return this == MOVE || this == MERGE;
    }
}
