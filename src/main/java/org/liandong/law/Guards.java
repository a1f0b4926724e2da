package org.liandong.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.liandong.congress.BodyKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one place that says whether an act goes beyond a body's powers, why, and what would be lawful instead. */
@Component
public class Guards {

    private final Map<String, CSVRecord> rules = new LinkedHashMap<>();
    private final boolean prefecturesMayEntrust;

    /**
     * @param prefecturesMayEntrust whether the province's own measures let a prefecture entrust a county (监督法 64); false
     *     until somebody has read them and says so
     */
    Guards(@Value("${liandong.law.prefectures-may-entrust:false}") boolean prefecturesMayEntrust) {
        this.prefecturesMayEntrust = prefecturesMayEntrust;
        Reference.lines("guards").forEach(line -> rules.put(line.get("rule_id"), line));
    }

    /** What speaks against the act: the first rule it breaks; empty when it may go on. */
    public Optional<Finding> check(Act act) {
        return Stream.of(Guard.values())
                .filter(guard -> guard.forbids(act) && !permittedByTheProvince(guard, act))
                .findFirst()
                .map(this::finding);
    }

    private boolean permittedByTheProvince(Guard guard, Act act) {
        return guard == Guard.UV03 && prefecturesMayEntrust && act.actor().kind() == BodyKind.PREFECTURAL_COMMITTEE;
    }

    private Finding finding(Guard guard) {
        CSVRecord rule = rules.get(guard.rule());
        return new Finding(
                guard.rule(),
                rule.get(1),
                rule.get("reason"),
                rule.get("article"),
                guard != Guard.UV02 && Reference.verified(rule),
                guard.lawfulWay());
    }
}
