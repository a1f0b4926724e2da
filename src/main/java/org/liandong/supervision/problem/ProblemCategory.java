package org.liandong.supervision.problem;

/** What kind of shortcoming a problem is. */
public enum ProblemCategory {
    /** 法定职责落实. */
    DUTY,
    /** 执法和司法. */
    ENFORCEMENT,
    /** 配套制度. */
    RULES,
    /** 经费、人员和设施保障. */
    SUPPORT,
    /** 群众反映. */
    PUBLIC,
    OTHER
}
