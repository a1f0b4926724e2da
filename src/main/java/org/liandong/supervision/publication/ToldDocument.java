package org.liandong.supervision.publication;

/** What 监督法 17(3), 29(3) and 37(3) name alike. */
enum ToldDocument {
    /** 报告: the report that was heard, or the inspection report. */
    REPORT,
    /** 审议意见. */
    OPINIONS,
    /** 研究处理情况或者执行决议情况的报告. */
    HANDLING
}
