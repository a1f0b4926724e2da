package org.liandong.supervision;

/** 本级任务 of one participating congress, from the invitation to its end. */
public enum TaskState {
    INVITED,
    ACCEPTED,
    PARTLY,
    DECLINED,
    IN_PLAN,
    REPORTED,
    CLOSED;

    /** Whether its congress takes part and has not finished. */
    public boolean working() {
        return this == ACCEPTED || this == PARTLY || this == IN_PLAN;
    }

    /** Whether the answer may still be given or changed. */
    public boolean answerable() {
        return this == INVITED || this == ACCEPTED || this == PARTLY || this == DECLINED;
    }
}
