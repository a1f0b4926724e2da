package org.liandong.plan;

/** Where an annual plan stands on its way from draft to publication (监督法 63). */
public enum PlanState {
    /** 草案: written by the clerk. */
    DRAFT,
    /** 待审议: handed to those who adopt. */
    SUBMITTED,
    /** 已通过: adopted at a meeting. */
    ADOPTED,
    /** 已公布. */
    PUBLISHED,
    /** 调整中: published, and a revision is being written that nobody else sees yet. */
    ADJUSTING;

    /** Whether others may read the plan. */
    public boolean published() {
        return this == PUBLISHED || this == ADJUSTING;
    }

    /** Whether items may be written. */
    public boolean editable() {
        return this == DRAFT || this == ADJUSTING;
    }
}
