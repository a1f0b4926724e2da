package org.liandong.supervision.join;

/** 申请参加 from the asking to its end. */
enum JoinState {
    ASKED,
    AGREED,
    REFUSED,
    WITHDRAWN
}
