package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.law.Act.Decided;
import org.liandong.law.Act.Decider;
import org.liandong.law.Act.Enactment;
import org.liandong.law.Act.Handler;
import org.liandong.law.Act.MotionKind;
import org.liandong.law.Act.Office;
import org.liandong.law.Act.Power;

/** Each rule with acts that it stops and lawful ones beside them that it lets through. */
class GuardsTests {

    private static final BodyRow PROVINCE = body(1, BodyKind.PROVINCIAL_COMMITTEE, Level.PROVINCE, null, "53.");
    private static final BodyRow PREFECTURE = body(2, BodyKind.PREFECTURAL_COMMITTEE, Level.PREFECTURE, 1L, "53.01.");
    private static final BodyRow COUNTY = body(3, BodyKind.COUNTY_COMMITTEE, Level.COUNTY, 2L, "53.01.02.");
    private static final BodyRow STREET = body(4, BodyKind.SUBDISTRICT_OUTPOST, Level.TOWNSHIP, 3L, "53.01.02.001.");
    private static final BodyRow TOWNSHIP = body(5, BodyKind.TOWNSHIP_CONGRESS, Level.TOWNSHIP, 3L, "53.01.02.2.");
    private static final BodyRow DIRECT_COUNTY = body(6, BodyKind.COUNTY_COMMITTEE, Level.COUNTY, 1L, "53.90.");
    private static final BodyRow OUTPOST = body(7, BodyKind.PREFECTURAL_OUTPOST, Level.PREFECTURE, 1L, "53.91.");

    private static final LocalDate MEETING = LocalDate.of(2026, 6, 30);

    private final Guards guards = new Guards();

    static Stream<Arguments> stopped() {
        return Stream.of(
                arguments("UV01", toward(Deed.COMMAND, PROVINCE, COUNTY)),
                arguments("UV01", toward(Deed.COMMAND, COUNTY, TOWNSHIP)),
                arguments("UV01", toward(Deed.COMMAND, PREFECTURE, STREET)),
                arguments("UV01", toward(Deed.WRITE_FOR, PROVINCE, PREFECTURE)),
                arguments("UV02", toward(Deed.SCORE, PROVINCE, COUNTY)),
                arguments("UV03", toward(Deed.ENTRUST, PREFECTURE, COUNTY)),
                arguments("UV03", toward(Deed.ENTRUST, PREFECTURE, null)),
                arguments("UV03", toward(Deed.ENTRUST, COUNTY, TOWNSHIP)),
                arguments("UV04", toward(Deed.ENTRUST, PROVINCE, COUNTY)),
                arguments("UV04", toward(Deed.ENTRUST, PROVINCE, TOWNSHIP)),
                arguments("UV04", toward(Deed.ENTRUST, PROVINCE, OUTPOST)),
                arguments("UV05", toward(Deed.HAND_OVER, PROVINCE, COUNTY)),
                arguments("UV06", decision(OUTPOST, Decider.OFFICE, Decided.REVIEW_OPINION, false)),
                arguments("UV06", decision(STREET, Decider.OFFICE, Decided.APPOINTMENT, false)),
                arguments("UV07", decision(TOWNSHIP, Decider.PRESIDIUM, Decided.FINAL_ACCOUNTS, false)),
                arguments("UV07", decision(TOWNSHIP, Decider.PRESIDIUM, Decided.MOTION, false)),
                arguments("UV08", new Act.Use(TOWNSHIP, "special_inquiry", false)),
                arguments("UV08", new Act.Use(TOWNSHIP, "special_investigation", false)),
                arguments("UV08", new Act.Use(TOWNSHIP, "dismissal", true)),
                arguments("UV09", new Act.Handling(COUNTY, Handler.DEPUTY)),
                arguments("UV09", new Act.Handling(PROVINCE, Handler.INSPECTION_GROUP)),
                arguments("UV10", decision(PROVINCE, Decider.SPECIAL_COMMITTEE, Decided.REVIEW_OPINION, false)),
                arguments("UV10", decision(COUNTY, Decider.OFFICE, Decided.RESOLUTION, false)),
                arguments("UV11", toward(Deed.CONCLUDE_FOR, PROVINCE, COUNTY)),
                arguments("UV12", decision(COUNTY, Decider.STANDING_COMMITTEE, Decided.ANNUAL_PLAN_AND_BUDGET, false)),
                arguments("UV13", new Act.Dismissal(COUNTY, COUNTY, Office.PRINCIPAL)),
                arguments("UV14", new Act.Dismissal(PREFECTURE, COUNTY, Office.DEPUTY_HEAD)),
                arguments("UV15", enact(COUNTY, Enactment.LOCAL_REGULATION, Decider.STANDING_COMMITTEE, true)),
                arguments("UV15", enact(PREFECTURE, Enactment.LOCAL_REGULATION, Decider.STANDING_COMMITTEE, false)),
                arguments("UV15", enact(PREFECTURE, Enactment.AUTONOMOUS_REGULATION, Decider.STANDING_COMMITTEE, true)),
                arguments("UV15", enact(TOWNSHIP, Enactment.AUTONOMOUS_REGULATION, Decider.CONGRESS, true)),
                arguments("UV16", motion(PREFECTURE, MotionKind.INTERPELLATION, 4, 40, true)),
                arguments("UV16", motion(COUNTY, MotionKind.INTERPELLATION, 2, 25, true)),
                arguments("UV16", motion(TOWNSHIP, MotionKind.INTERPELLATION, 9, 60, true)),
                arguments("UV16", motion(COUNTY, MotionKind.DISMISSAL, 5, 26, true)),
                arguments("UV16", motion(COUNTY, MotionKind.INVESTIGATION, 4, 25, true)),
                arguments("UV16", motion(TOWNSHIP, MotionKind.RECALL, 12, 61, true)),
                arguments("UV16", motion(COUNTY, MotionKind.RECALL, 20, 201, true)),
                arguments("UV16", motion(COUNTY, MotionKind.INTERPELLATION, 3, 25, false)),
                arguments("UV17", delivery(MEETING.minusDays(19), null, null)),
                arguments("UV17", delivery(MEETING.minusDays(20), MEETING.minusDays(9), null)),
                arguments("UV17", delivery(null, null, MEETING.minusDays(6))),
                arguments("UV18", new Act.Closing(COUNTY, true, false)),
                arguments("UV18", new Act.Closing(COUNTY, false, true)),
                arguments("UV19", new Act.Investigator(COUNTY, true)),
                arguments("UV20", new Act.Seat(COUNTY, Set.of(Power.JUDICIAL))),
                arguments("UV20", new Act.Seat(TOWNSHIP, Set.of(Power.ADMINISTRATIVE))),
                arguments("UV21", new Act.Annulment(PREFECTURE, COUNTY, true)),
                arguments("UV21", new Act.Annulment(PROVINCE, COUNTY, false)),
                arguments("UV22", new Act.Imposition(PROVINCE, PREFECTURE, true, true)));
    }

    static Stream<Arguments> lawful() {
        return Stream.of(
                arguments("UV01", toward(Deed.COMMAND, COUNTY, STREET)),
                arguments("UV01", toward(Deed.COMMAND, PROVINCE, OUTPOST)),
                arguments("UV01", toward(Deed.WRITE_FOR, COUNTY, COUNTY)),
                arguments("UV02", toward(Deed.SCORE, COUNTY, COUNTY)),
                arguments("UV03", toward(Deed.ENTRUST, PROVINCE, null)),
                arguments("UV04", toward(Deed.ENTRUST, PROVINCE, PREFECTURE)),
                arguments("UV04", toward(Deed.ENTRUST, PROVINCE, DIRECT_COUNTY)),
                arguments("UV05", toward(Deed.HAND_OVER, COUNTY, COUNTY)),
                arguments("UV06", new Act.Use(STREET, "law_inspection", false)),
                arguments("UV07", decision(TOWNSHIP, Decider.CONGRESS, Decided.FINAL_ACCOUNTS, true)),
                arguments("UV08", new Act.Use(TOWNSHIP, "special_investigation", true)),
                arguments("UV08", new Act.Use(COUNTY, "special_inquiry", false)),
                arguments("UV09", new Act.Handling(COUNTY, Handler.ORGAN_IN_CHARGE)),
                arguments("UV10", decision(COUNTY, Decider.STANDING_COMMITTEE, Decided.RESOLUTION, false)),
                arguments("UV10", decision(COUNTY, Decider.CHAIRPERSONS, Decided.REVIEW_OPINION, false)),
                arguments("UV11", toward(Deed.CONCLUDE_FOR, COUNTY, COUNTY)),
                arguments("UV12", decision(COUNTY, Decider.CONGRESS, Decided.ANNUAL_PLAN_AND_BUDGET, true)),
                arguments("UV12", decision(COUNTY, Decider.STANDING_COMMITTEE, Decided.BUDGET_ADJUSTMENT, false)),
                arguments("UV13", new Act.Dismissal(COUNTY, COUNTY, Office.DEPUTY_HEAD)),
                arguments("UV14", new Act.Dismissal(PREFECTURE, PREFECTURE, Office.APPOINTED_BY_COMMITTEE)),
                arguments("UV15", enact(PROVINCE, Enactment.LOCAL_REGULATION, Decider.STANDING_COMMITTEE, false)),
                arguments("UV15", enact(PREFECTURE, Enactment.LOCAL_REGULATION, Decider.STANDING_COMMITTEE, true)),
                arguments("UV15", enact(COUNTY, Enactment.AUTONOMOUS_REGULATION, Decider.CONGRESS, false)),
                arguments("UV16", motion(PREFECTURE, MotionKind.INTERPELLATION, 5, 40, true)),
                arguments("UV16", motion(COUNTY, MotionKind.INTERPELLATION, 3, 25, true)),
                arguments("UV16", motion(TOWNSHIP, MotionKind.INTERPELLATION, 10, 60, true)),
                arguments("UV16", motion(COUNTY, MotionKind.DISMISSAL, 6, 26, true)),
                arguments("UV16", motion(COUNTY, MotionKind.INVESTIGATION, 5, 25, true)),
                arguments("UV16", motion(TOWNSHIP, MotionKind.RECALL, 13, 61, true)),
                arguments("UV16", motion(COUNTY, MotionKind.RECALL, 21, 201, true)),
                arguments("UV17", delivery(MEETING.minusDays(20), MEETING.minusDays(10), MEETING.minusDays(7))),
                arguments("UV17", delivery(null, null, null)),
                arguments("UV18", new Act.Closing(COUNTY, true, true)),
                arguments("UV19", new Act.Investigator(COUNTY, false)),
                arguments("UV20", new Act.Seat(COUNTY, Set.of())),
                arguments("UV20", new Act.Seat(STREET, Set.of(Power.ADMINISTRATIVE))),
                arguments("UV21", new Act.Annulment(PREFECTURE, COUNTY, false)),
                arguments("UV21", new Act.Annulment(COUNTY, TOWNSHIP, false)),
                arguments("UV22", new Act.Imposition(PROVINCE, PREFECTURE, true, false)),
                arguments("UV22", new Act.Imposition(PROVINCE, PREFECTURE, false, true)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("stopped")
    void stopsWhatGoesBeyondThePowers(String rule, Act act) {
        assertThat(check(act)).get().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.reason()).isNotBlank();
            assertThat(finding.article()).isNotBlank();
            assertThat(finding.lawfulWay()).startsWith("law.way.");
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("lawful")
    void letsTheLawfulNeighbourThrough(String rule, Act act) {
        assertThat(check(act)).isEmpty();
    }

    @Test
    void everyRuleOfTheReferenceDataHasBoth() {
        Set<String> rules = Reference.lines("guards").stream()
                .map(line -> line.get("rule_id"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).hasSize(22).isEqualTo(named(stopped())).isEqualTo(named(lawful()));
        assertThat(guards.all()).extracting(Finding::rule).containsExactlyElementsOf(rules);
    }

    @Test
    void letsAPrefectureEntrustOnlyWhereTheProvincesMeasuresSaySo() {
        ProvincialRules provincial = ProvincialRules.of(Map.of(ProvincialRules.PREFECTURES_MAY_ENTRUST, "yes"));
        assertThat(guards.check(toward(Deed.ENTRUST, PREFECTURE, COUNTY), provincial))
                .isEmpty();
        assertThat(guards.check(toward(Deed.ENTRUST, PREFECTURE, TOWNSHIP), provincial))
                .get()
                .extracting(Finding::rule)
                .isEqualTo("UV04");
        assertThat(guards.check(toward(Deed.ENTRUST, COUNTY, TOWNSHIP), provincial))
                .get()
                .extracting(Finding::rule)
                .isEqualTo("UV03");
        assertThat(guards.check(
                        toward(Deed.ENTRUST, PREFECTURE, COUNTY),
                        ProvincialRules.of(Map.of(ProvincialRules.PREFECTURES_MAY_ENTRUST, "no"))))
                .isPresent();
    }

    @Test
    void onlyWarnsWhereTheLawIsSilentOrTheRuleIsInferred() {
        assertThat(guards.all().stream().filter(finding -> !finding.hard()).map(Finding::rule))
                .containsExactly("UV02", "UV11", "UV22");
        assertThat(guards.all().stream().filter(finding -> !finding.verified()).map(Finding::rule))
                .containsExactly("UV11");
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void findsEachRuleInTheReferenceData(Guard guard) {
        assertThat(Reference.lines("guards"))
                .anyMatch(line -> line.get("rule_id").equals(guard.rule()));
    }

    private Optional<Finding> check(Act act) {
        return guards.check(act, ProvincialRules.none());
    }

    private static Set<String> named(Stream<Arguments> cases) {
        return cases.map(one -> (String) one.get()[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Act toward(Deed deed, BodyRow actor, @Nullable BodyRow target) {
        return new Act.Toward(deed, actor, target);
    }

    private static Act decision(BodyRow actor, Decider by, Decided what, boolean inSession) {
        return new Act.Decision(actor, by, what, inSession);
    }

    private static Act enact(BodyRow actor, Enactment enactment, Decider by, boolean withinFourMatters) {
        return new Act.Legislation(actor, enactment, by, withinFourMatters);
    }

    private static Act motion(BodyRow actor, MotionKind kind, int signers, int outOf, boolean complete) {
        return new Act.Motion(actor, kind, signers, outOf, complete);
    }

    private static Act delivery(
            @Nullable LocalDate forOpinions, @Nullable LocalDate revised, @Nullable LocalDate toMembers) {
        return new Act.Delivery(COUNTY, MEETING, forOpinions, revised, toMembers);
    }

    private static BodyRow body(long id, BodyKind kind, Level level, @Nullable Long parentId, String path) {
        return new BodyRow(id, "530000000000", "name", "short", "area", kind, level, parentId, path);
    }
}
