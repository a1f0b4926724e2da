package org.liandong.plan.common;

/** What a body answers to a common point; it binds nobody else. */
enum Answer {
    /** 参加. */
    JOIN,
    /** 部分参加. */
    PART,
    /** 暂不, with a reason. */
    NOT_NOW;

    boolean needsReason() {
        return this == NOT_NOW;
    }

    /** Whether the body takes part at all. */
    boolean joins() {
        return this != NOT_NOW;
    }
}
