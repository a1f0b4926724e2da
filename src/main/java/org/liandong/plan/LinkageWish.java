package org.liandong.plan;

/** Whether the owner of a plan item would like to work together with other congresses. */
public enum LinkageWish {
    /** 不联动. */
    NONE,
    /** 拟邀请下级参加. */
    INVITE_LOWER,
    /** 拟参加上级联动. */
    JOIN_UPPER,
    /** 拟与其他地区协同 (监督法 34(2)). */
    REGIONAL;

    /** Whether it asks other congresses to take part. */
    public boolean asksOthers() {
        return this == INVITE_LOWER || this == REGIONAL;
    }
}
