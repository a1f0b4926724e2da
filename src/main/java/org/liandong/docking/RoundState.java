package org.liandong.docking;

/** Where a round of docking stands. */
public enum RoundState {
    /** 准备中: nobody else sees it. */
    DRAFT,
    /** 进行中: the congresses below answer. */
    OPEN,
    /** 已结束: the minutes stand; who answers now is late. */
    CLOSED
}
