package org.liandong.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;

/**
 * What an annual plan is about. Each kind has the powers of the competence table that it can hold, and plain kinds of
 * work: the table names no power for them and the law does not restrict them, so every body may plan them.
 */
public enum PlanKind {
    /** 监督工作计划 (监督法 63); a township's presidium arranges its own (地方组织法 19(2)). */
    SUPERVISION(
            List.of(),
            List.of(
                    "special_work_report",
                    "law_inspection",
                    "vertical_joint_inspection",
                    "regional_joint_inspection",
                    "special_inquiry",
                    "topic_research",
                    "followup_supervision",
                    "deputy_visit",
                    "deputy_research",
                    "plan_budget_execution",
                    "final_accounts",
                    "budget_adjustment",
                    "audit_report",
                    "audit_rectification",
                    "state_assets",
                    "gov_debt",
                    "environment_report",
                    "record_review"),
            List.of()),
    /** 立法计划, only of a body that makes regulations (立法法 80, 81(1), 85(1)). */
    LEGISLATION(
            List.of("local_regulation", "autonomous_regulation"),
            List.of(
                    "local_regulation",
                    "autonomous_regulation",
                    "regional_legislation",
                    "approve_lower_regulation",
                    "legislative_contact_point"),
            List.of("legislative_research", "draft_consultation", "regulation_assessment", "regulation_cleaning")),
    /** 讨论决定重大事项 of a standing committee (地方组织法 50(1)[4]). */
    DECISION(List.of("major_matters"), List.of("major_matters"), List.of("matter_research")),
    /** 代表工作计划 (代表法 43). */
    DEPUTY(
            List.of(),
            List.of(
                    "deputy_visit",
                    "deputy_research",
                    "certificate_visit",
                    "deputy_group",
                    "upper_deputy_activity",
                    "deputy_liaison",
                    "deputy_suggestions",
                    "deputy_performance_record",
                    "deputy_platform"),
            List.of("deputy_activity")),
    /** 联系 between congresses and with the people; guidance is no leadership (地方组织法 46). */
    LIAISON(
            List.of(),
            List.of("guide_lower", "deputy_liaison", "legislative_contact_point"),
            List.of("liaison_visit", "liaison_forum", "liaison_attendance", "opinion_consultation")),
    /** 培训: no power at all. */
    TRAINING(List.of(), List.of(), List.of("training_course", "training_lecture", "training_exchange"));

    private final List<String> founding;
    private final List<String> powers;
    private final List<String> plainWork;

    PlanKind(List<String> founding, List<String> powers, List<String> plainWork) {
        this.founding = founding;
        this.powers = powers;
        this.plainWork = plainWork;
    }

    /** Powers of which a body needs one to keep such a plan at all; empty when every body may keep it. */
    List<String> founding() {
        return founding;
    }

    /** Powers that an item may use, in the order in which plans name them. */
    List<String> powers() {
        return powers;
    }

    /** Work that is no power. */
    List<String> plainWork() {
        return plainWork;
    }

    /** Powers, then plain work. */
    List<String> instruments() {
        return Stream.concat(powers.stream(), plainWork.stream()).toList();
    }

    /** Message key of what may be done instead by a body that may not keep such a plan, null for the law's own way. */
    @Nullable
    String otherWay() {
        return this == LEGISLATION ? "plan.way.LEGISLATION" : null;
    }

    /** Key of the plan's name for such a body: a township and an outpost arrange where a committee plans. */
    String nameKey(BodyKind body) {
        return "plan.name." + this + "." + form(body);
    }

    /** Key of what the law says of who adopts such a plan of such a body. */
    String lawKey(BodyKind body) {
        return "plan.law." + this + "." + form(body);
    }

    /** Key of what the organs beside the leading ones are to the work: supervised, drafting, trained … */
    String concernedKey() {
        return this == SUPERVISION ? "plan.item.supervised" : "plan.item.supervised." + this;
    }

    private static String form(BodyKind body) {
        return body.outpost() ? "OUTPOST" : body == BodyKind.TOWNSHIP_CONGRESS ? "TOWNSHIP" : "COMMITTEE";
    }
}
