package org.liandong.plan;

/** What an annual plan is about; pages so far handle supervision. */
public enum PlanKind {
    /** 监督工作计划 (监督法 63); a township's presidium arranges its own (地方组织法 19(2)). */
    SUPERVISION,
    LEGISLATION,
    DECISION,
    DEPUTY,
    LIAISON,
    TRAINING
}
