package org.liandong.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.law.Competence;
import org.liandong.law.InstrumentChoice;
import org.liandong.law.Refusal;
import org.liandong.law.Verdict;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The instruments that a plan of each kind can hold, of which each body has those that the law gives it. */
@Component
public class PlanInstruments {

    /** A choice of a form: value and what is shown. */
    public record Option(String value, String label) {}

    private final Competence competence;
    private final BodyLookup bodies;
    private final MessageSource messages;

    PlanInstruments(Competence competence, BodyLookup bodies, MessageSource messages) {
        this.competence = competence;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** Why the law does not let this body keep a plan of this kind; empty when it may. */
    Optional<Refusal> against(PlanKind kind, BodyRow body) {
        List<Optional<Refusal>> refusals = kind.founding().stream()
                .map(code -> competence.against(body, code))
                .toList();
        if (refusals.isEmpty() || refusals.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return refusals.get(0)
                .map(refusal -> kind.otherWay() == null
                        ? refusal
                        : new Refusal(refusal.reason(), refusal.article(), kind.otherWay()));
    }

    /** The kinds of plan that the law lets this body keep. */
    List<PlanKind> kinds(BodyRow body) {
        return Arrays.stream(PlanKind.values())
                .filter(kind -> against(kind, body).isEmpty())
                .toList();
    }

    /** What this body may plan, and what the law withholds from it. */
    InstrumentChoice offered(PlanKind kind, long bodyId, Locale locale) {
        return competence
                .choice(body(bodyId), kind.powers(), locale)
                .with(kind.plainWork().stream()
                        .map(code -> new InstrumentChoice.Option(code, name(code, locale), null))
                        .toList());
    }

    /** Those of one kind of plan, for filters. */
    public List<Option> of(PlanKind kind, Locale locale) {
        return kind.instruments().stream()
                .map(code -> new Option(code, name(code, locale)))
                .toList();
    }

    /** Those of every kind. */
    List<Option> all(Locale locale) {
        return Arrays.stream(PlanKind.values())
                .flatMap(kind -> of(kind, locale).stream())
                .distinct()
                .toList();
    }

    /** The verdict behind an instrument that a plan of this kind of body names; empty for work that is no power. */
    Optional<Verdict> verdict(BodyKind kind, String code) {
        return competence.instrument(code).map(power -> competence.verdict(kind, power.code()));
    }

    /** Refuses an instrument that plans of this kind do not hold or that the law does not give to this body. */
    void mustBeOpenTo(PlanKind kind, long bodyId, String code) {
        if (!kind.instruments().contains(code)) {
            throw new RuleViolation("plan.item.instrument.unknown");
        }
        if (kind.powers().contains(code)) {
            competence.against(body(bodyId), code).ifPresent(refusal -> {
                throw refusal.violation();
            });
        }
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }

    /** The name in full. */
    public String name(String code, Locale locale) {
        return competence
                .instrument(code)
                .map(found -> found.name(locale))
                .orElseGet(() -> messages.getMessage("plan.work." + code, null, code, locale));
    }

    /** The name as it fits on a bar of the board. */
    public String shortName(String code, Locale locale) {
        return messages.getMessage("plan.instrument." + code, null, name(code, locale), locale);
    }
}
