package org.liandong.law.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.liandong.congress.BodyKind;
import org.liandong.law.Competence;
import org.liandong.law.Reference;
import org.springframework.stereotype.Component;

/**
 * 法定程序: the steps that the law sets for an instrument, from {@code law/procedure.csv}, and those among them that a body
 * takes by itself in a joint matter, from {@code law/own-steps.csv}.
 */
@Component
public class Procedures {

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
    public record Procedure(String code, String name, List<Step> steps) {}

    /** Which steps of a procedure a kind of body takes for an instrument. */
    private record Own(
            String instrument, List<String> bodies, String procedure, List<Integer> steps, boolean inferred) {

        boolean concerns(String sought, BodyKind kind) {
            return instrument.equals(sought) && bodies.stream().anyMatch(kind.competenceCodes()::contains);
        }
    }

    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final List<Own> own;

    Procedures() {
        for (CSVRecord line : Reference.lines("procedure")) {
            String code = line.get("instrument_code");
            procedures
                    .computeIfAbsent(code, key -> new Procedure(key, line.get("instrument"), new ArrayList<>()))
                    .steps()
                    .add(step(line));
        }
        own = Reference.lines("own-steps").stream().map(Procedures::own).toList();
    }

    /** The procedures of a power; none where the law sets no steps. */
    public List<Procedure> of(String power) {
        return Stream.concat(Stream.of(power), BELONG.getOrDefault(power, List.of()).stream())
                .flatMap(code -> procedure(code).stream())
                .toList();
    }

    /** The procedure of this code. */
    public Optional<Procedure> procedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** The step of this key, {@code procedure:number}. */
    public Optional<Step> step(String key) {
        int colon = key.indexOf(':');
        return procedure(key.substring(0, colon)).flatMap(procedure -> procedure.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst());
    }

    /** Procedures that belong to no single power, e.g. the work of a presidium between sessions. */
    public List<Procedure> general(Competence competence) {
        return procedures.values().stream()
                .filter(one -> competence.instrument(one.code()).isEmpty()
                        && BELONG.values().stream().noneMatch(codes -> codes.contains(one.code())))
                .toList();
    }

    /**
     * The steps that a body of this kind takes for an instrument, in their order; empty where the law sets none.
     *
     * @param instrument code of a power, or {@code assigned} for the work of an outpost
     */
    public List<Step> ownSteps(String instrument, BodyKind kind) {
        List<Own> chosen =
                own.stream().filter(one -> one.concerns(instrument, kind)).toList();
        return chosen.isEmpty()
                ? of(instrument).stream()
                        .flatMap(one -> one.steps().stream())
                        .filter(step -> step.duty() != Step.Duty.RULE)
                        .toList()
                : chosen.stream().flatMap(this::steps).toList();
    }

    /** Whether {@code law/own-steps.csv} gives this kind of body steps of its own for an instrument. */
    public boolean chosen(String instrument, BodyKind kind) {
        return own.stream().anyMatch(one -> one.concerns(instrument, kind));
    }

    private Stream<Step> steps(Own chosen) {
        return chosen.steps().stream()
                .map(number -> step(chosen.procedure() + ":" + number).orElseThrow())
                .map(step -> chosen.inferred() ? step.inferred() : step);
    }

    private static Own own(CSVRecord line) {
        return new Own(
                line.get("instrument"),
                List.of(line.get("bodies").split(" ")),
                line.get("procedure"),
                Arrays.stream(line.get("steps").split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                line.get("inferred").equals("yes"));
    }

    private static Step step(CSVRecord line) {
        return new Step(
                line.get("instrument_code"),
                Integer.parseInt(line.get("step_no")),
                line.get("step_zh"),
                line.get("step_en"),
                Step.Duty.of(line.get("mandatory")),
                line.get("actor"),
                line.get("document"),
                line.get("deadline_basis").equals("national") ? line.get("deadline") : "",
                line.get("held_at"),
                line.get("article"),
                line.get("guard"),
                line.get("note"),
                Limit.of(line),
                Reference.verified(line));
    }
}
