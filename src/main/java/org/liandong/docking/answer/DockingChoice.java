package org.liandong.docking.answer;

/** How a congress takes part in an item of the body above. */
public enum DockingChoice {
    /** 同步参加. */
    SAME_TIME,
    /** 部分参加. */
    PARTLY,
    /** 另行安排, with the reason. */
    OWN_ARRANGEMENT;

    /** Whether it takes part at all. */
    public boolean joins() {
        return this != OWN_ARRANGEMENT;
    }
}
