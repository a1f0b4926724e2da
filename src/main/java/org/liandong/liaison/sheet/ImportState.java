package org.liandong.liaison.sheet;

/** How far a table is. */
enum ImportState {
    /** 检查中. */
    READING,
    /** 已检查: waits for a yes, or for a better table. */
    CHECKED,
    /** 导入中. */
    STORING,
    /** 已导入. */
    DONE,
    /** 失败. */
    FAILED,
    /** 已取消. */
    CANCELLED;

    /** Whether the portal is at work on it. */
    boolean running() {
        return this == READING || this == STORING;
    }
}
