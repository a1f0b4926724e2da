package org.liandong.supervision.trail;

/** What a congress did with its own task. */
public enum TaskAct {
    ACCEPTED,
    PARTLY,
    DECLINED,
    LEFT,
    REPORTED,
    CLOSED;

    /** Whether it answers the question whether it takes part. */
    public boolean answer() {
        return this == ACCEPTED || this == PARTLY || this == DECLINED;
    }
}
