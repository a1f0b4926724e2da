package org.liandong.plan.common;

/** Which common points a list holds. */
enum Shown {
    /** Not answered by the reader's body. */
    OPEN,
    /** Of these, those that the other side has answered. */
    ASKED,
    /** Answered by the reader's body. */
    ANSWERED
}
