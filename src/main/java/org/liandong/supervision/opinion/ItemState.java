package org.liandong.supervision.opinion;

import java.util.Set;

/** Where an item of an opinion stands; its name on screen is the message {@code opinion.state.<name>}. */
public enum ItemState {
    /** 拟定. */
    DRAFT,
    /** 已交办. */
    HANDED_OVER,
    /** 办理中. */
    HANDLING,
    /** 已报告. */
    REPORTED,
    /** 待销号: the committee accepted the report. */
    ACCEPTED,
    /** 已销号. */
    CLOSED;

    /** Whether this state may follow. */
    boolean leadsTo(ItemState next) {
        return switch (this) {
            case DRAFT -> next == HANDED_OVER;
            case HANDED_OVER, HANDLING -> next == HANDLING || next == REPORTED;
            case REPORTED -> next == ACCEPTED || next == HANDLING;
            case ACCEPTED -> next == CLOSED || next == HANDLING;
            case CLOSED -> next == HANDLING;
        };
    }

    /** Whether the organ still has to report. */
    public boolean awaited() {
        return Set.of(HANDED_OVER, HANDLING).contains(this);
    }
}
