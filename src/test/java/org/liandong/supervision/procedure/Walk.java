package org.liandong.supervision.procedure;

import java.util.stream.Stream;
import org.liandong.congress.BodyKind;

/**
 * A way through one instrument.
 *
 * @param instrument as it is chosen in the form
 * @param way in which the body takes part, as {@code law/own-steps.csv} names it
 * @param joint whether the body is invited by the province, otherwise it works on a matter of its own
 */
record Walk(String instrument, String way, String code, String clerk, boolean joint) {

    private static final String PROVINCE = "530000000000";
    private static final String PREFECTURE = "530100000000";
    private static final String COUNTY = "530112000000";
    private static final String AUTONOMOUS_COUNTY = "530126000000";
    private static final String TOWNSHIP = "530125201000";
    private static final String OUTPOST = "outpost";

    /** Every instrument that is walked by the steps of a task or of a congress's own part, by all kinds of body that take it. */
    static Stream<Walk> all() {
        return Stream.of(
                joint("special_work_report", COUNTY),
                joint("special_work_report", PREFECTURE),
                alone("special_work_report", PROVINCE),
                joint("final_accounts", COUNTY),
                joint("final_accounts", PREFECTURE),
                joint("plan_budget_execution", COUNTY),
                joint("budget_adjustment", PREFECTURE),
                alone("plan_adjustment_midterm", PROVINCE),
                joint("audit_rectification", COUNTY),
                joint("state_assets", COUNTY),
                joint("gov_debt", PREFECTURE),
                joint("law_inspection", COUNTY),
                joint("law_inspection", TOWNSHIP, "deputy_visit"),
                joint("law_inspection", OUTPOST, "assigned"),
                alone("law_inspection", PROVINCE),
                joint("record_review", COUNTY),
                joint("special_inquiry", PREFECTURE),
                joint("inquiry", COUNTY),
                alone("inquiry_township", TOWNSHIP),
                joint("special_investigation", COUNTY),
                joint("deputy_visit", COUNTY),
                joint("deputy_research", PREFECTURE),
                alone("annual_supervision_plan", COUNTY),
                alone("annual_budget", COUNTY),
                alone("annual_budget", TOWNSHIP),
                alone("local_regulation", PROVINCE),
                alone("local_regulation", PREFECTURE),
                alone("autonomous_regulation", AUTONOMOUS_COUNTY),
                alone("autonomous_variation", AUTONOMOUS_COUNTY),
                alone("regional_legislation", PROVINCE),
                alone("recall_deputies", COUNTY),
                alone("deputy_suggestions", COUNTY),
                alone("deputy_suggestions", TOWNSHIP),
                alone("deputy_group", COUNTY),
                alone("deputy_annual_plan", PREFECTURE),
                alone("convene_congress", TOWNSHIP),
                alone("presidium_recess", TOWNSHIP),
                alone("sc_meeting", COUNTY),
                alone("set_up_outpost", COUNTY),
                alone("street_wc", OUTPOST));
    }

    private static Walk joint(String instrument, String code) {
        return joint(instrument, code, instrument);
    }

    private static Walk joint(String instrument, String code, String way) {
        return new Walk(instrument, way, code(code), clerk(code(code)), true);
    }

    private static Walk alone(String instrument, String code) {
        return new Walk(instrument, instrument, code(code), clerk(code(code)), false);
    }

    private static String code(String code) {
        return code.equals(OUTPOST) ? "530112001000" : code;
    }

    static String clerk(String code) {
        String digits = code.endsWith("000000") ? code.substring(0, 6).replaceAll("(00)+$", "") : code.substring(0, 9);
        return digits + "-clerk";
    }

    boolean outpost() {
        return code.equals(code(OUTPOST));
    }

    BodyKind kind() {
        return switch (code) {
            case PROVINCE -> BodyKind.PROVINCIAL_COMMITTEE;
            case PREFECTURE -> BodyKind.PREFECTURAL_COMMITTEE;
            case TOWNSHIP -> BodyKind.TOWNSHIP_CONGRESS;
            default -> outpost() ? BodyKind.SUBDISTRICT_OUTPOST : BodyKind.COUNTY_COMMITTEE;
        };
    }

    @Override
    public String toString() {
        return instrument + " " + clerk + (joint ? " invited" : "");
    }
}
