package org.liandong.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** 法定程序: the steps that the law sets for an instrument, from {@code law/procedure.csv}. */
@Component
class Procedures {

    /** Procedures whose code differs from the power they belong to. */
    private static final Map<String, List<String>> BELONG = Map.of(
            "state_assets", List.of("state_assets_debt"),
            "gov_debt", List.of("state_assets_debt"),
            "audit_report", List.of("audit_rectification"),
            "receive_commission", List.of("commission_inspection"),
            "interpellation", List.of("interpellation_township"),
            "recall_officials", List.of("recall_officials_county_up", "recall_officials_township"),
            "local_regulation", List.of("local_regulation_province", "local_regulation_city"),
            "annual_budget_plan_approval", List.of("annual_budget"),
            "convene_congress", List.of("township_session"),
            "set_up_outpost", List.of("street_wc"));

    /** The steps of one instrument in their order. */
    record Procedure(String code, String name, List<Step> steps) {}

    /**
     * One step.
     *
     * @param must whether the law requires it; otherwise it may be taken
     * @param deadline in the reference data's words, empty where the law sets none
     * @param note what local rules elsewhere say; for information only
     */
    record Step(
            String procedure,
            String number,
            String text,
            String textEn,
            boolean must,
            String actor,
            String deadline,
            String article,
            String note,
            boolean verified) {

        /** The step in the reader's language. */
        public String text(Locale locale) {
            return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? text : textEn;
        }

        /** As a rule of the province names it. */
        public String key() {
            return procedure + ":" + number;
        }
    }

    private final Map<String, Procedure> procedures = new LinkedHashMap<>();

    Procedures() {
        for (CSVRecord line : Reference.lines("procedure")) {
            String code = line.get("instrument_code");
            procedures
                    .computeIfAbsent(code, key -> new Procedure(key, line.get("instrument"), new ArrayList<>()))
                    .steps()
                    .add(step(line));
        }
    }

    /** The procedures of a power; none where the law sets no steps. */
    List<Procedure> of(String power) {
        return Stream.concat(Stream.of(power), BELONG.getOrDefault(power, List.of()).stream())
                .flatMap(code -> Optional.ofNullable(procedures.get(code)).stream())
                .toList();
    }

    /** The procedure of this code. */
    Optional<Procedure> procedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** Procedures that belong to no single power, e.g. the work of a presidium between sessions. */
    List<Procedure> general(Competence competence) {
        return procedures.values().stream()
                .filter(one -> competence.instrument(one.code()).isEmpty()
                        && BELONG.values().stream().noneMatch(codes -> codes.contains(one.code())))
                .toList();
    }

    private static Step step(CSVRecord line) {
        return new Step(
                line.get("instrument_code"),
                line.get("step_no"),
                line.get("step_zh"),
                line.get("step_en"),
                line.get("mandatory").startsWith("must"),
                line.get("actor"),
                line.get("deadline_basis").equals("national") ? line.get("deadline") : "",
                line.get("article"),
                line.get("note"),
                Reference.verified(line));
    }
}
