package org.liandong.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.congress.BodyRow;
import org.liandong.law.Competence;
import org.liandong.law.InstrumentChoice;
import org.liandong.law.InstrumentChoice.Group;
import org.liandong.law.InstrumentChoice.Option;
import org.liandong.law.procedure.Procedures;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 本级独立办理: what each congress does by itself and no other can join, such as its plan, its meetings, its rules and the
 * suggestions of its deputies. Offered in the mode {@link MatterMode#UPPER_ALONE} to those kinds of body to which
 * {@code law/own-steps.csv} gives steps of it.
 */
@Component
class SoleWork {

    /** Powers of the competence table; where one is refused, the form says why and what would be lawful. */
    private static final List<String> POWERS = List.of(
            "annual_supervision_plan",
            "annual_budget_plan_approval",
            "local_regulation",
            "autonomous_regulation",
            "regional_legislation",
            "recall_deputies",
            "deputy_suggestions",
            "deputy_group",
            "deputy_annual_plan",
            "convene_congress",
            "set_up_outpost");

    /** An area of ethnic autonomy alone may ask to vary a decision of above (民族区域自治法 20). */
    private static final String VARIATION = "autonomous_variation";

    /** Procedures that no power of the competence table names; the names on screen are the messages {@code sole.<code>}. */
    private static final List<String> DUTIES =
            List.of("annual_budget", "sc_meeting", "presidium_recess", "inquiry_township", "street_wc", VARIATION);

    private final Competence competence;
    private final Procedures procedures;
    private final MessageSource messages;

    SoleWork(Competence competence, Procedures procedures, MessageSource messages) {
        this.competence = competence;
        this.procedures = procedures;
        this.messages = messages;
    }

    /** These instruments of joint matters, and what this congress may do alone, as a group of its own. */
    InstrumentChoice beside(InstrumentChoice joint, BodyRow body, Locale locale) {
        Map<String, String> duties = duties(locale);
        List<String> listed = POWERS.stream()
                .filter(code ->
                        offered(body, code) || competence.verdict(body, code).refused())
                .toList();
        InstrumentChoice powers = competence.choice(body, listed, locale);
        List<Option> options = Stream.concat(
                        powers.groups().stream().flatMap(group -> group.options().stream()),
                        DUTIES.stream()
                                .filter(code -> offered(body, code))
                                .map(code -> new Option(code, duties.getOrDefault(code, code), null)))
                .toList();
        Stream<Group> sole = options.isEmpty() ? Stream.empty() : Stream.of(new Group("sole", options));
        return new InstrumentChoice(
                Stream.concat(joint.groups().stream(), sole).toList(),
                Stream.concat(joint.withheld().stream(), powers.withheld().stream())
                        .toList());
    }

    /** Names of what is no power of the competence table, by code. */
    Map<String, String> duties(Locale locale) {
        return DUTIES.stream()
                .collect(Collectors.toMap(code -> code, code -> messages.getMessage("sole." + code, null, locale)));
    }

    boolean knows(String instrument) {
        return POWERS.contains(instrument) || DUTIES.contains(instrument);
    }

    /** Refuses what the law does not give this very congress, and to do with others what is done alone. */
    void require(BodyRow body, MatterMode mode, String instrument) {
        if (POWERS.contains(instrument)) {
            competence.against(body, instrument).ifPresent(refusal -> {
                throw new RuleViolation("matter.instrument.refused", refusal.arguments());
            });
        }
        Rule.require(offered(body, instrument), "matter.instrument.unknown");
        Rule.require(!mode.joint(), "matter.instrument.sole");
    }

    private boolean offered(BodyRow body, String instrument) {
        boolean withheld = instrument.equals(VARIATION) && !body.autonomous()
                || POWERS.contains(instrument)
                        && competence.verdict(body, instrument).refused();
        return !withheld && procedures.chosen(instrument, body.kind());
    }
}
