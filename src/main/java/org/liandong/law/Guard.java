package org.liandong.law;

import static org.liandong.congress.BodyKind.COUNTY_COMMITTEE;
import static org.liandong.congress.BodyKind.PREFECTURAL_COMMITTEE;
import static org.liandong.congress.BodyKind.PROVINCIAL_COMMITTEE;
import static org.liandong.congress.BodyKind.TOWNSHIP_CONGRESS;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 防越权: each act beyond one's powers, by the number it has in {@code law/guards.csv}. */
enum Guard {
    /** An upper congress does not lead a lower one (地方组织法 46, 监督法 34). */
    UV01("law.way.invite", toward(Deed.COMMAND, act -> act.onAnother() && !act.onOwnOutpost())),
    /** The law knows no ranking of congresses. */
    UV02("law.way.attention", toward(Deed.SCORE, Act.Toward::onAnother)),
    /** Only the national and the provincial standing committees may entrust (监督法 34(1)). */
    UV03("law.way.joint", toward(Deed.ENTRUST, act -> act.actor().kind() != PROVINCIAL_COMMITTEE)),
    /** Only to a standing committee of the next lower level (监督法 34(1)). */
    UV04("law.way.nextLower", toward(Deed.ENTRUST, Act.Toward::skipsALevel)),
    /** Supervision is of one's own level (监督法 6(1), 37(1)). */
    UV05("law.way.finding", toward(Deed.HAND_OVER, Act.Toward::onAnother)),
    /** An outpost decides nothing in its own name (地方组织法 59(2)-(4)). */
    UV06("law.way.assigned", on(Act.Decision.class, act -> act.actor().kind().outpost())),
    /** Between sessions a township's presidium approves and resolves nothing (地方组织法 19(2)). */
    UV07("law.way.session", on(Act.Decision.class, act -> act.actor().kind() == TOWNSHIP_CONGRESS && !act.inSession())),
    /** Instruments of standing committees are not a township's (监督法 47, 55, 60; 预算法 84). */
    UV08(
            "law.way.presidium",
            on(
                    Act.Use.class,
                    act -> act.actor().kind() == TOWNSHIP_CONGRESS
                            && committeesOnly(act.instrument(), act.budgetary()))),
    /** Deputies and inspection groups do not handle problems themselves (代表法 31(2)). */
    UV09("law.way.pass", on(Act.Handling.class, act -> act.by() != Act.Handler.ORGAN_IN_CHARGE)),
    /** Committees and offices organise, the standing committee decides (监督法 8, 32(1)). */
    UV10("law.way.committee", on(Act.Decision.class, act -> Set.of(Act.Decider.SPECIAL_COMMITTEE, Act.Decider.OFFICE)
            .contains(act.by()))),
    /** Each level reports, deliberates, hands over and publishes by itself (监督法 36, 37, inferred). */
    UV11("law.way.ownReport", toward(Deed.CONCLUDE_FOR, Act.Toward::onAnother)),
    /** The congress approves the annual plan and budget (地方组织法 11(1)[2]; 预算法 43(2)). */
    UV12(
            "law.way.budget",
            on(
                    Act.Decision.class,
                    act -> act.what() == Act.Decided.ANNUAL_PLAN_AND_BUDGET && act.by() != Act.Decider.CONGRESS)),
    /** Heads are recalled by the congress, not dismissed by its committee (监督法 60). */
    UV13("law.way.recall", on(Act.Dismissal.class, act -> act.office() == Act.Office.PRINCIPAL)),
    /** Only officials of one's own level (监督法 60; 地方组织法 50(1)[17]). */
    UV14(
            "law.way.sameLevel",
            on(Act.Dismissal.class, act -> act.level().id() != act.actor().id())),
    /** Who may make which rules (立法法 80, 81(1), 82(3), 85(1)). */
    UV15("law.way.legislate", on(Act.Legislation.class, Guard::beyondLegislativePower)),
    /** Enough signatures, and a motion that says whom, what and why (监督法 51, 61, 62; 地方组织法 24, 31). */
    UV16("law.way.complete", on(Act.Motion.class, act -> !act.complete() || act.signers() < needed(act))),
    /** 20, 10 and 7 days before the meeting (监督法 15). */
    UV17(
            "law.way.dates",
            on(
                    Act.Delivery.class,
                    act -> late(act.forOpinions(), act.meeting(), 20)
                            || late(act.revised(), act.meeting(), 10)
                            || late(act.toMembers(), act.meeting(), 7))),
    /** Deputies are informed and the public too (监督法 17(3), 29(3), 37(3)). */
    UV18("law.way.publish", on(Act.Closing.class, act -> !act.deputiesInformed() || !act.published())),
    /** Nobody investigates what touches his own interests (监督法 57(2)). */
    UV19("law.way.replace", on(Act.Investigator.class, Act.Investigator::interested)),
    /** Offices that a seat excludes (地方组织法 18(2), 47(3)). */
    UV20("law.way.resign", on(Act.Seat.class, Guard::holdsWhatTheSeatExcludes)),
    /** Annul, never change; the next lower level only (地方组织法 50(1)[11]). */
    UV21("law.way.annul", on(Act.Annulment.class, act -> act.alters() || !act.nextLower())),
    /** An autonomous area may ask to adapt or to stop (民族区域自治法 20). */
    UV22("law.way.variation", on(Act.Imposition.class, act -> act.autonomous() && act.unconditional())),
    /** Nobody writes in another congress's task: the same rule as UV01 (地方组织法 46). */
    UV01_TASK("law.way.ownTask", toward(Deed.WRITE_FOR, Act.Toward::onAnother));

    /** What the law leaves unsaid, or only offers a way out of: shown, not refused. */
    private static final Set<String> HINTS = Set.of("UV02", "UV22");

    private final String lawfulWay;
    private final Predicate<Act> oversteps;

    Guard(String lawfulWay, Predicate<Act> oversteps) {
        this.lawfulWay = lawfulWay;
        this.oversteps = oversteps;
    }

    /** Number of the rule in the reference data. */
    String rule() {
        return name().substring(0, 4);
    }

    /** Whether this act is one that the rule forbids. */
    boolean forbids(Act act) {
        return oversteps.test(act);
    }

    /** Whether the rule only points something out, however well it is founded. */
    boolean hint() {
        return HINTS.contains(rule());
    }

    /** Message key of what would be lawful instead. */
    String lawfulWay() {
        return lawfulWay;
    }

    private static <A extends Act> Predicate<Act> on(Class<A> kind, Predicate<A> oversteps) {
        return act -> kind.isInstance(act) && oversteps.test(kind.cast(act));
    }

    private static Predicate<Act> toward(Deed deed, Predicate<Act.Toward> oversteps) {
        return on(Act.Toward.class, act -> act.deed() == deed && oversteps.test(act));
    }

    private static boolean committeesOnly(String instrument, boolean budgetary) {
        return switch (instrument) {
            case "special_inquiry", "dismissal" -> true;
            case "special_investigation" -> !budgetary;
            default -> false;
        };
    }

    private static boolean beyondLegislativePower(Act.Legislation act) {
        boolean committeeOfTwoUpperLevels = Set.of(PROVINCIAL_COMMITTEE, PREFECTURAL_COMMITTEE)
                .contains(act.actor().kind());
        return switch (act.enactment()) {
            case LOCAL_REGULATION ->
                !committeeOfTwoUpperLevels || act.actor().kind() == PREFECTURAL_COMMITTEE && !act.withinFourMatters();
            case AUTONOMOUS_REGULATION ->
                act.by() != Act.Decider.CONGRESS
                        || !committeeOfTwoUpperLevels && act.actor().kind() != COUNTY_COMMITTEE;
        };
    }

    private static int needed(Act.Motion act) {
        return Threshold.of(act.actor().kind(), act.kind()).outOf(act.outOf());
    }

    private static boolean late(@Nullable LocalDate sent, LocalDate meeting, int days) {
        return sent != null && sent.isAfter(meeting.minusDays(days));
    }

    private static boolean holdsWhatTheSeatExcludes(Act.Seat act) {
        return act.actor().kind() == TOWNSHIP_CONGRESS
                ? act.beside().contains(Act.Power.ADMINISTRATIVE)
                : !act.actor().kind().outpost() && !act.beside().isEmpty();
    }
}
