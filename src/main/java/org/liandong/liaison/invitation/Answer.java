package org.liandong.liaison.invitation;

/** What an invited body answers. */
enum Answer {
    /** 参加. */
    COMING,
    /** 派人代为参加. */
    SUBSTITUTE,
    /** 不能参加. */
    NOT_COMING;

    /** Whether somebody of the body comes. */
    public boolean comes() {
        return this != NOT_COMING;
    }
}
