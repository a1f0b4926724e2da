package org.liandong.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.liandong.congress.BodyKind;
import org.springframework.stereotype.Component;

/** The one place that says whether an act goes beyond a body's powers, why, and what would be lawful instead. */
@Component
public class Guards {

    private final Map<String, CSVRecord> rules = new LinkedHashMap<>();

    Guards() {
        Reference.lines("guards").forEach(line -> rules.put(line.get("rule_id"), line));
    }

    /**
     * What speaks against the act: the first rule it breaks; empty when it may go on.
     *
     * @param local what the province's own measures say where the national law leaves it open
     */
    public Optional<Finding> check(Act act, ProvincialRules local) {
        return Stream.of(Guard.values())
                .filter(guard -> guard.forbids(act) && !permittedByTheProvince(guard, act, local))
                .findFirst()
                .map(this::finding);
    }

    /** Every rule, in the order of the reference data. */
    List<Finding> all() {
        return Stream.of(Guard.values())
                .filter(guard -> guard != Guard.UV01_TASK)
                .map(this::finding)
                .toList();
    }

    /** The province's measures may let a prefecture entrust a county (监督法 64). */
    private static boolean permittedByTheProvince(Guard guard, Act act, ProvincialRules local) {
        return guard == Guard.UV03
                && act.actor().kind() == BodyKind.PREFECTURAL_COMMITTEE
                && local.permits(ProvincialRules.PREFECTURES_MAY_ENTRUST);
    }

    private Finding finding(Guard guard) {
        CSVRecord rule = rules.get(guard.rule());
        boolean verified = Reference.verified(rule);
        return new Finding(
                guard.rule(),
                rule.get("ultra_vires_act"),
                rule.get("reason"),
                rule.get("article"),
                verified,
                verified && !guard.hint(),
                guard.lawfulWay());
    }
}
