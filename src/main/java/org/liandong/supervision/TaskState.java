package org.liandong.supervision;

/** 本级任务 of one participating congress, from the invitation to its end. */
public enum TaskState {
    INVITED,
    ACCEPTED,
    PARTLY,
    DECLINED,
    /** Took part and left by its own decision. */
    LEFT,
    IN_PLAN,
    REPORTED,
    CLOSED;

    /** Whether its congress takes part and has not finished. */
    public boolean working() {
        return this == ACCEPTED || this == PARTLY || this == IN_PLAN;
    }

    /** Whether it takes part, or may still do so. */
    public boolean joins() {
        return this != DECLINED && this != LEFT;
    }

    /** Whether the answer may still be given or changed. */
    public boolean answerable() {
        return this == INVITED || this == ACCEPTED || this == PARTLY || !joins();
    }
}
