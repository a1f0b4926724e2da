package org.liandong.plan;

/** How far the work of a plan item has come. */
public enum ItemState {
    PLANNED,
    UNDER_WAY,
    DONE,
    /** 改期: done at another time, with a reason. */
    MOVED,
    /** 取消: not done, with a reason. */
    DROPPED;

    /** Whether this state must be explained. */
    public boolean needsReason() {
        return this == MOVED || this == DROPPED;
    }
}
