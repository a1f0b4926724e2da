package org.liandong.supervision.opinion;

import java.util.List;
import org.liandong.congress.BodyKind;

/**
 * 审议的议题: what the body deliberated on, which decides the article by which its opinion is handed over and reported on; its
 * name on screen is the message {@code opinion.basis.<name>}.
 */
public enum Basis {
    /** 专项工作报告 (监督法 17). */
    SPECIAL_REPORT("special_work_report", 11, 13, 16),
    /** 执法检查报告 (监督法 37). */
    LAW_INSPECTION("law_inspection", 8, 9, 12),
    /** 计划、预算、决算、审计工作报告 (监督法 29). */
    PLAN_AND_BUDGET("plan_budget_execution", 4, 5, 7),
    /** 专题询问 (监督法 50). */
    SPECIAL_INQUIRY("special_inquiry", 5, 6, 8),
    /** 乡镇人民代表大会会议审议的报告 (地方组织法 12). */
    TOWNSHIP_SESSION("township_session", 6, 6, 6);

    private static final List<String> MONEY = List.of(
            "plan_budget_execution",
            "final_accounts",
            "budget_adjustment",
            "plan_adjustment_midterm",
            "audit_report",
            "audit_rectification",
            "state_assets",
            "gov_debt");

    private final String procedure;
    private final int handOver;
    private final int report;
    private final int publication;

    Basis(String procedure, int handOver, int report, int publication) {
        this.procedure = procedure;
        this.handOver = handOver;
        this.report = report;
        this.publication = publication;
    }

    /** Those that a body of this kind deliberates on. */
    public static List<Basis> of(BodyKind kind) {
        return kind == BodyKind.TOWNSHIP_CONGRESS
                ? List.of(TOWNSHIP_SESSION)
                : List.of(SPECIAL_REPORT, LAW_INSPECTION, PLAN_AND_BUDGET, SPECIAL_INQUIRY);
    }

    /** The usual one for work that a congress of this kind does by an instrument. */
    public static Basis usual(String instrument, BodyKind kind) {
        if (kind == BodyKind.TOWNSHIP_CONGRESS) {
            return TOWNSHIP_SESSION;
        }
        return switch (instrument) {
            case "law_inspection", "receive_commission" -> LAW_INSPECTION;
            case "special_inquiry" -> SPECIAL_INQUIRY;
            default -> MONEY.contains(instrument) ? PLAN_AND_BUDGET : SPECIAL_REPORT;
        };
    }

    /** Key of the step by which the opinion is handed over, {@code procedure:number}. */
    public String handOverStep() {
        return procedure + ":" + handOver;
    }

    /** Key of the step by which the organs report what they did. */
    public String reportStep() {
        return procedure + ":" + report;
    }

    /** Key of the step by which deputies and the public are told. */
    public String publicationStep() {
        return procedure + ":" + publication;
    }
}
