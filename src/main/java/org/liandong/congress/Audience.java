package org.liandong.congress;

/** Who may read a record besides its owner body. */
public enum Audience {
    /** 仅本机关. */
    OWN,
    /** 报上级: the ancestors. */
    UPWARD,
    /** 向下公布: the descendants. */
    DOWNWARD,
    /** 上下级: ancestors and descendants. */
    LINE,
    /** 指定机关: the bodies named on the record. */
    NAMED,
    /** 全系统. */
    ALL
}
