package org.liandong.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.law.Act;
import org.liandong.law.Competence;
import org.liandong.law.Deed;
import org.liandong.law.Finding;
import org.liandong.law.Guards;
import org.liandong.law.InstrumentChoice;
import org.liandong.law.LawSettings;
import org.liandong.law.ProvincialRules;
import org.liandong.law.Refusal;
import org.liandong.law.Verdict;
import org.springframework.stereotype.Component;

/** What the law lets a congress do in a joint matter: the mode, the instrument, and each participant's own way. */
@Component
class Mandate {

    /** Stands for work that an outpost does on assignment (地方组织法 59). */
    static final String ASSIGNED = "assigned";

    private static final String PRESIDIUM_ACTIVITY = "deputy_visit";
    private static final String ENTRUSTED = "receive_commission";

    /** What several congresses can do about one matter; decisions on persons and acts of one congress alone cannot be joint. */
    private static final List<String> INSTRUMENTS = List.of(
            "law_inspection",
            "special_work_report",
            "special_inquiry",
            "inquiry",
            "topic_research",
            "followup_supervision",
            "record_review",
            "environment_report",
            "plan_budget_execution",
            "final_accounts",
            "budget_adjustment",
            "plan_adjustment_midterm",
            "audit_report",
            "audit_rectification",
            "state_assets",
            "gov_debt",
            "financial_sector",
            "networked_fiscal_supervision",
            "special_investigation",
            PRESIDIUM_ACTIVITY,
            "deputy_research");

    private final Competence competence;
    private final Guards guards;
    private final LawSettings settings;

    Mandate(Competence competence, Guards guards, LawSettings settings) {
        this.competence = competence;
        this.guards = guards;
        this.settings = settings;
    }

    /** Every mode with what the law says of it for this congress. */
    List<ModeChoice> modes(BodyRow initiator) {
        return Arrays.stream(MatterMode.values())
                .map(mode -> new ModeChoice(
                        mode,
                        againstMode(initiator, mode).orElse(null),
                        mode.power() == null ? null : competence.verdict(initiator.kind(), mode.power())))
                .toList();
    }

    /** The ways of supervision among which this congress may choose. */
    InstrumentChoice instruments(BodyRow initiator, Locale locale) {
        return competence.choice(initiator.kind(), INSTRUMENTS, locale);
    }

    /** What speaks against this mode for this congress, before anybody is chosen. */
    Optional<Refusal> againstMode(BodyRow initiator, MatterMode mode) {
        if (mode == MatterMode.ENTRUSTED) {
            return entrusting(initiator, List.of());
        }
        return mode.power() == null ? Optional.empty() : competence.against(initiator.kind(), mode.power());
    }

    /** Whether this is an instrument of joint matters at all. */
    boolean knows(String instrument) {
        return INSTRUMENTS.contains(instrument);
    }

    /** What speaks against this instrument for this congress. */
    Optional<Refusal> againstInstrument(BodyRow initiator, String instrument) {
        return competence.against(initiator.kind(), instrument);
    }

    /** What speaks against inviting these in this mode; the first of all reasons. */
    Optional<Refusal> againstInviting(BodyRow initiator, MatterMode mode, Collection<BodyRow> invited) {
        return switch (mode) {
            case ENTRUSTED -> entrusting(initiator, invited);
            case REGIONAL ->
                invited.stream()
                        .flatMap(body -> competence.against(body.kind(), "regional_joint_inspection").stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** Why nobody but its own congress writes a task. */
    Optional<Refusal> againstWriting(BodyRow writer, BodyRow owner) {
        return guards.check(new Act.Toward(Deed.WRITE_FOR, writer, owner), ProvincialRules.none())
                .map(Finding::refusal);
    }

    /**
     * The first of these that does not stand beside the others as an equal (监督法 34(3)): it is of another level, or lies above
     * or below another one. Directly below a province all are equals, such as the district of a municipality and a prefecture.
     */
    static Optional<BodyRow> notSideBySide(BodyRow convener, Collection<BodyRow> others) {
        List<BodyRow> all = new ArrayList<>(others);
        all.add(convener);
        return others.stream()
                .filter(body -> body.level() != convener.level() && depth(body) != depth(convener)
                        || all.stream()
                                .anyMatch(other -> other.id() != body.id()
                                        && (body.path().startsWith(other.path())
                                                || other.path().startsWith(body.path()))))
                .findFirst();
    }

    private static long depth(BodyRow body) {
        return body.path().chars().filter(letter -> letter == '.').count();
    }

    /**
     * Why this congress takes part in a way of its own instead of the matter's: an outpost by assignment (UV06), a township by an
     * activity of its presidium (UV07, UV08); empty for a standing committee.
     */
    Optional<Refusal> ownWay(BodyRow body, String instrument) {
        if (body.kind() == BodyKind.TOWNSHIP_CONGRESS) {
            return guards.check(new Act.Use(body, instrument, false), ProvincialRules.none())
                    .or(() -> guards.check(
                            new Act.Decision(body, Act.Decider.PRESIDIUM, Act.Decided.REVIEW_OPINION, false),
                            ProvincialRules.none()))
                    .map(Finding::refusal);
        }
        return guards.check(
                        new Act.Decision(body, Act.Decider.STANDING_COMMITTEE, Act.Decided.REVIEW_OPINION, false),
                        ProvincialRules.none())
                .map(Finding::refusal);
    }

    /** The way in which a congress of this kind takes part. */
    String instrumentFor(BodyKind kind, MatterMode mode, String instrument) {
        if (kind.outpost()) {
            return ASSIGNED;
        }
        if (kind == BodyKind.TOWNSHIP_CONGRESS) {
            return PRESIDIUM_ACTIVITY;
        }
        return mode == MatterMode.ENTRUSTED ? ENTRUSTED : instrument;
    }

    /** What the law says of the way in which a congress of this kind takes part; empty for assigned work. */
    Optional<Verdict> verdict(BodyKind kind, String instrument) {
        return instrument.equals(ASSIGNED) ? Optional.empty() : Optional.of(competence.verdict(kind, instrument));
    }

    /** The first reason against entrusting these; against entrusting anybody while they are not chosen yet. */
    private Optional<Refusal> entrusting(BodyRow initiator, Collection<BodyRow> targets) {
        ProvincialRules local = settings.current();
        List<@Nullable BodyRow> all = new ArrayList<>(targets);
        if (all.isEmpty()) {
            all.add(null);
        }
        return all.stream()
                .flatMap(target -> guards.check(new Act.Toward(Deed.ENTRUST, initiator, target), local).stream())
                .map(Finding::refusal)
                .findFirst();
    }

    /**
     * A mode as the form offers it.
     *
     * @param refusal why it cannot be chosen, null when it can
     * @param verdict what the law says of it, null when it needs no power of its own
     */
    record ModeChoice(MatterMode mode, @Nullable Refusal refusal, @Nullable Verdict verdict) {}
}
