package org.liandong.law;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.springframework.stereotype.Component;

/** 职权: which power the law gives to which kind of body, from {@code law/competence.csv}. */
@Component
public class Competence {

    private static final String AUTONOMOUS = "autonomous_regulation";

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Map<String, Verdict>> verdicts = new LinkedHashMap<>();

    Competence() {
        List<CSVRecord> lines = Reference.lines("competence");
        Map<String, Permission> permissions = new HashMap<>();
        lines.forEach(line -> permissions.put(
                line.get("body_code") + " " + line.get("instrument_code"), Permission.of(line.get("allowed"))));
        for (CSVRecord line : lines) {
            String code = line.get("instrument_code");
            instruments.putIfAbsent(
                    code, new Instrument(code, line.get("instrument"), line.get("instrument_en"), line.get("group")));
            verdicts.computeIfAbsent(line.get("body_code"), body -> new LinkedHashMap<>())
                    .put(code, verdict(line, permissions.get(LawfulWay.sister(line.get("body_code")) + " " + code)));
        }
    }

    /**
     * What the law says of a power for a body in its everyday form; for a township that is the presidium between sessions.
     *
     * @throws IllegalArgumentException when the power is unknown
     */
    public Verdict verdict(BodyKind kind, String instrumentCode) {
        return of(everyday(kind), instrumentCode);
    }

    /** The same for this very body: only an area of autonomy makes autonomous regulations (立法法 85(1)). */
    public Verdict verdict(BodyRow body, String instrumentCode) {
        Verdict verdict = verdict(body.kind(), instrumentCode);
        return instrumentCode.equals(AUTONOMOUS) && !body.autonomous() ? verdict.withheld() : verdict;
    }

    /** One verdict for each form of the body: for a township the congress in session, then its presidium. */
    public List<Verdict> forms(BodyKind kind, String instrumentCode) {
        return kind.competenceCodes().stream()
                .map(body -> of(body, instrumentCode))
                .toList();
    }

    /** Every power for a body in its everyday form, in the order of the reference data. */
    public Collection<Verdict> verdicts(BodyKind kind) {
        return Collections.unmodifiableCollection(column(everyday(kind)).values());
    }

    /** The columns of the reference data: the seven kinds of body, from the province down. */
    List<String> bodyCodes() {
        return List.copyOf(verdicts.keySet());
    }

    /** One verdict for each column, in their order. */
    List<Verdict> row(String instrumentCode) {
        return verdicts.keySet().stream().map(body -> of(body, instrumentCode)).toList();
    }

    /** The instruments among these that a form may offer to a body of this kind, and those that it may not use. */
    public InstrumentChoice choice(BodyKind kind, Collection<String> codes, Locale locale) {
        return InstrumentChoice.of(this, code -> verdict(kind, code), codes, locale);
    }

    /** The same for this very body. */
    public InstrumentChoice choice(BodyRow body, Collection<String> codes, Locale locale) {
        return InstrumentChoice.of(this, code -> verdict(body, code), codes, locale);
    }

    /** Why a body of this kind may not use this power; empty when the law does not speak against it. */
    public Optional<Refusal> against(BodyKind kind, String instrumentCode) {
        return against(verdict(kind, instrumentCode));
    }

    /** The same for this very body. */
    public Optional<Refusal> against(BodyRow body, String instrumentCode) {
        return against(verdict(body, instrumentCode));
    }

    private Optional<Refusal> against(Verdict verdict) {
        if (!verdict.refused()) {
            return Optional.empty();
        }
        String reason = verdict.condition().isEmpty()
                ? instruments.get(verdict.instrumentCode()).name()
                : verdict.condition();
        String way = verdict.lawfulWay() == null ? "law.way.ask" : verdict.lawfulWay();
        return Optional.of(new Refusal(reason, verdict.article(), way));
    }

    /** Every power the law knows, in the order of the reference data. */
    public Collection<Instrument> instruments() {
        return Collections.unmodifiableCollection(instruments.values());
    }

    /** The power of this code; empty when there is none. */
    public Optional<Instrument> instrument(String code) {
        return Optional.ofNullable(instruments.get(code));
    }

    private Verdict of(String bodyCode, String instrumentCode) {
        Verdict verdict = column(bodyCode).get(instrumentCode);
        if (verdict == null) {
            throw new IllegalArgumentException("no instrument " + instrumentCode + " for " + bodyCode);
        }
        return verdict;
    }

    private Map<String, Verdict> column(String bodyCode) {
        return verdicts.getOrDefault(bodyCode, Map.of());
    }

    private static String everyday(BodyKind kind) {
        List<String> codes = kind.competenceCodes();
        return codes.get(codes.size() - 1);
    }

    private static Verdict verdict(CSVRecord line, @Nullable Permission sister) {
        Permission permission = Permission.of(line.get("allowed"));
        String body = line.get("body_code");
        String code = line.get("instrument_code");
        return new Verdict(
                body,
                code,
                permission,
                line.get("condition"),
                line.get("article"),
                Reference.verified(line),
                LawfulWay.of(body, code, line.get("group"), permission, sister));
    }
}
