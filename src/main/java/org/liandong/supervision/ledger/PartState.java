package org.liandong.supervision.ledger;

/** How far a body is with its column of a line. */
public enum PartState {
    /** 未整改. */
    TODO,
    /** 整改中. */
    DOING,
    /** 已整改待销号. */
    DONE,
    /** 已销号. */
    CLOSED,
    /** 已拆出: its problems were taken out of the line again. */
    LEFT;

    /** Whether something is still to be put right, so that its day can pass. */
    public boolean working() {
        return this == TODO || this == DOING;
    }
}
