package org.liandong.plan;

import java.util.List;
import java.util.Locale;
import org.liandong.congress.BodyKind;
import org.liandong.law.Competence;
import org.liandong.law.InstrumentChoice;
import org.liandong.law.Verdict;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The instruments that a supervision plan can hold, of which each kind of body has those that the law gives it. */
@Component
public class PlanInstruments {

    /** In the order in which plans name them (监督法 ch. 2 to 7; 代表法). */
    private static final List<String> CODES = List.of(
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
            "record_review");

    /** A choice of a form: value and what is shown. */
    public record Option(String value, String label) {}

    private final Competence competence;
    private final MessageSource messages;

    PlanInstruments(Competence competence, MessageSource messages) {
        this.competence = competence;
        this.messages = messages;
    }

    /** What this kind of body may plan, and what the law withholds from it. */
    InstrumentChoice offered(BodyKind kind, Locale locale) {
        return competence.choice(kind, CODES, locale);
    }

    /** All of them, for filters. */
    public List<Option> all(Locale locale) {
        return CODES.stream().map(code -> new Option(code, name(code, locale))).toList();
    }

    /** The verdict behind an instrument that a plan of this kind of body names. */
    Verdict verdict(BodyKind kind, String code) {
        return competence.verdict(kind, code);
    }

    /** Refuses an instrument that is none or that the law does not give to this kind of body. */
    void mustBeOpenTo(BodyKind kind, String code) {
        if (!CODES.contains(code)) {
            throw new RuleViolation("plan.item.instrument.unknown");
        }
        competence.against(kind, code).ifPresent(refusal -> {
            throw refusal.violation();
        });
    }

    /** The name in full. */
    String name(String code, Locale locale) {
        return competence.instrument(code).map(found -> found.name(locale)).orElse(code);
    }

    /** The name as it fits on a bar of the board. */
    public String shortName(String code, Locale locale) {
        return messages.getMessage("plan.instrument." + code, null, name(code, locale), locale);
    }
}
