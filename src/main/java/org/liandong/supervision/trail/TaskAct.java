package org.liandong.supervision.trail;

/** What a congress did with its own task. */
public enum TaskAct {
    ACCEPTED,
    PARTLY,
    DECLINED,
    LEFT,
    REPORTED,
    CLOSED
}
