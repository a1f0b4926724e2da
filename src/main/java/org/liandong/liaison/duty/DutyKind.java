package org.liandong.liaison.duty;

/** What a duty is about. */
enum DutyKind {
    /** 分片: a leader with bodies below. */
    AREA,
    /** 对口: an organ with the bodies below that have its like. */
    COUNTERPART,
    /** 联系代表: a member of the standing committee with deputies. */
    DEPUTY
}
