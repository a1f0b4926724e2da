package org.liandong.law.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.congress.BodyKind;
import org.liandong.law.ProvincialRules;
import org.liandong.law.Reference;
import org.liandong.law.procedure.Anchors.Days;
import org.liandong.law.procedure.Procedures.Procedure;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The 36 procedures of the reference data, and the dates that follow from them. */
class ProceduresTests {

    private static final Procedures PROCEDURES = new Procedures();
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 25);
    private static final Anchors WITH_MEETING =
            new Anchors(2026, new Days(MEETING, MEETING.plusDays(2)), null, Map.of());

    static Stream<String> codes() {
        return Reference.lines("procedure").stream()
                .map(line -> line.get("instrument_code"))
                .distinct();
    }

    @Test
    void thereAreThirtySix() {
        assertThat(codes()).hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyStepLoadsWithItsArticleAndADeadlineThatParses(String code) {
        List<Step> steps = PROCEDURES.procedure(code).orElseThrow().steps();
        assertThat(steps).extracting(Step::number).doesNotHaveDuplicates().isSorted();
        Set<Integer> numbers = steps.stream().map(Step::number).collect(Collectors.toSet());
        for (Step step : steps) {
            assertThat(step.article()).as(step.key()).isNotBlank();
            assertThat(step.text()).as(step.key()).isNotBlank();
            assertThat(step.textEn()).as(step.key()).isNotBlank();
            assertThat(step.actor()).as(step.key()).isNotBlank();
            assertThat(step.heldAt()).as(step.key()).isIn("", "meeting", "congress");
            Anchor anchor = step.deadline().anchor();
            assertThat(anchor == null || anchor.step() == 0 || numbers.contains(anchor.step()))
                    .as("%s is counted from a step that exists", step.key())
                    .isTrue();
            assertThat(anchor == null || anchor.step() != step.number())
                    .as("%s is not counted from itself", step.key())
                    .isTrue();
            if (step.words().isEmpty()) {
                assertThat(step.deadline())
                        .as("%s: no number where the law sets none", step.key())
                        .isInstanceOfAny(Deadline.None.class, Deadline.Unset.class, Deadline.SetByAct.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyDeadlineAndWorkingOutHasWordsInBothLanguages(String code) {
        for (Step step : PROCEDURES.procedure(code).orElseThrow().steps()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Deadline deadline = step.deadline();
                assertThat(words("law.deadline." + deadline.word(), deadline.arguments(), locale))
                        .as(step.key())
                        .isNotBlank()
                        .doesNotContain("law.", "null", "{");
                Working working = new Working(deadline, new Timing(MEETING, MEETING, MEETING), step.article());
                if (!(deadline instanceof Deadline.None
                        || deadline instanceof Deadline.Unset
                        || deadline instanceof Deadline.InWords)) {
                    assertThat(words(working.key(), working.arguments(), locale))
                            .as(step.key())
                            .contains(step.article())
                            .doesNotContain("law.", "null", "{");
                }
            }
        }
    }

    @Test
    void everyProcedureCanBeReached() {
        org.liandong.law.Competence competence = org.liandong.law.CompetenceFixture.competence();
        Set<String> reached = Stream.concat(
                        competence.instruments().stream().flatMap(power -> PROCEDURES.of(power.code()).stream()),
                        PROCEDURES.general(competence).stream())
                .map(Procedure::code)
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(codes().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "special_work_report:5, 2026-03-05",
        "special_work_report:6, 2026-03-15",
        "special_work_report:7, 2026-03-18",
        "final_accounts:1, 2026-02-23",
        "final_accounts:3, 2026-09-30",
        "state_assets_debt:1, 2026-12-31"
    })
    void knowsTheHardNumbersOfTheLaw(String key, LocalDate due) {
        assertThat(step(key).deadline().timing(WITH_MEETING, null).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "final_accounts:7, 6, 2026-07-10, 2026-07-30",
        "audit_rectification:2, 1, 2026-08-31, 2027-02-28",
        "deputy_suggestions:4, 2, 2025-11-30, 2026-02-28",
        "deputy_suggestions:5, 2, 2025-08-31, 2026-02-28",
        "local_regulation_city:4, 3, 2026-10-31, 2027-02-28",
        "local_regulation_province:7, 5, 2026-12-15, 2027-01-14"
    })
    void countsFromTheStepBefore(String key, int step, LocalDate done, LocalDate due) {
        Anchors anchors = new Anchors(2026, null, null, Map.of(step, done));
        assertThat(step(key).deadline().timing(anchors, null).due()).isEqualTo(due);
    }

    @Test
    void showsHowADateWasWorkedOut() {
        Step step = step("special_work_report:5");
        Working working = new Working(step.deadline(), step.deadline().timing(WITH_MEETING, null), step.article());
        assertThat(words(working.key(), working.arguments(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("常委会会议 2026年3月25日，提前20日 → 2026年3月5日，监督法15(1)");
    }

    @Test
    void takesTheNumberOfTheProvinceWhereItHasBeenEntered() {
        Step report = step("law_inspection:9");
        Anchors handedOver = new Anchors(2026, null, null, Map.of(8, LocalDate.of(2026, 11, 30)));
        assertThat(report.deadline(ProvincialRules.none())).isInstanceOf(Deadline.Unset.class);
        ProvincialRules local = ProvincialRules.of(Map.of("handling-report-months", "3", "hand-over-days", "10"));
        assertThat(report.deadline(local).timing(handedOver, null).due()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(step("law_inspection:8")
                        .deadline(local)
                        .timing(WITH_MEETING, null)
                        .due())
                .isEqualTo(MEETING.plusDays(12));
        assertThat(report.extension(local)).isNull();
        assertThat(report.extension(ProvincialRules.of(Map.of("handling-extension-months", "2"))))
                .isEqualTo(new Span(2, Span.Unit.MONTHS));
    }

    /** The rules of the province that concern a deadline, each on a step on which it acts. */
    @ParameterizedTest
    @CsvSource({
        "entrusted-report-days, commission_inspection:3",
        "hand-over-days, special_work_report:11",
        "hand-over-days, law_inspection:8",
        "hand-over-days, plan_budget_execution:4",
        "handling-report-months, special_work_report:13",
        "handling-report-months, law_inspection:9",
        "handling-report-months, plan_budget_execution:5",
        "filing-days, record_review:2",
        "filing-feedback-days, record_review:5",
        "consultation-days, local_regulation_province:2",
        "consultation-days, local_regulation_city:2",
        "outpost-reports-a-year, street_wc:4"
    })
    void eachRuleOfTheProvinceActsOnItsSteps(String rule, String key) {
        ProvincialRules seven = ProvincialRules.of(Map.of(rule, "7"));
        assertThat(step(key).deadline(seven)).isNotEqualTo(step(key).deadline(ProvincialRules.none()));
        Deadline deadline = step(key).deadline(seven);
        Object number = deadline instanceof Deadline.PerYear times
                ? times.times()
                : deadline.span().amount();
        assertThat(number).isEqualTo(7);
    }

    @Test
    void announcesAnInspectionSoManyDaysBefore() {
        assertThat(step("law_inspection:4").notice(ProvincialRules.none())).isNull();
        assertThat(step("law_inspection:4").notice(ProvincialRules.of(Map.of("inspection-notice-days", "10"))))
                .isEqualTo(new Span(10, Span.Unit.DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "law_inspection, COUNTY_COMMITTEE, law_inspection:1 law_inspection:2 law_inspection:3 law_inspection:4 law_inspection:5 law_inspection:6 law_inspection:7 law_inspection:8 law_inspection:9 law_inspection:10 law_inspection:11 law_inspection:12",
        "receive_commission, PREFECTURAL_COMMITTEE, commission_inspection:2 commission_inspection:3 commission_inspection:5",
        "deputy_visit, TOWNSHIP_CONGRESS, deputy_visit:1 deputy_visit:2 deputy_visit:4 deputy_visit:5 presidium_recess:6",
        "deputy_visit, COUNTY_COMMITTEE, deputy_visit:1 deputy_visit:2 deputy_visit:3 deputy_visit:4 deputy_visit:5",
        "assigned, SUBDISTRICT_OUTPOST, street_wc:3 street_wc:4",
        "assigned, PREFECTURAL_OUTPOST, street_wc:3 street_wc:4",
        "state_assets, PROVINCIAL_COMMITTEE, state_assets_debt:1 state_assets_debt:3",
        "topic_research, COUNTY_COMMITTEE, ''"
    })
    void givesABodyTheStepsOfItsOwnWayOfTakingPart(String instrument, BodyKind kind, String keys) {
        assertThat(PROCEDURES.ownSteps(instrument, kind).stream().map(Step::key).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
    }

    @Test
    void marksAsInferredWhatTheArticleDoesNotName() {
        assertThat(PROCEDURES.ownSteps("assigned", BodyKind.SUBDISTRICT_OUTPOST))
                .allMatch(Step::verified);
        assertThat(PROCEDURES.ownSteps("assigned", BodyKind.PREFECTURAL_OUTPOST))
                .noneMatch(Step::verified);
        assertThat(PROCEDURES.ownSteps("final_accounts", BodyKind.COUNTY_COMMITTEE))
                .extracting(Step::number)
                .doesNotContain(4);
    }

    @Test
    void proposesDaysBackwardFromTheMeetingAndForwardFromItsDecision() {
        List<Step> steps = PROCEDURES.ownSteps("special_work_report", BodyKind.COUNTY_COMMITTEE);
        Map<Integer, LocalDate> national = Proposals.of(steps, WITH_MEETING, ProvincialRules.none());
        assertThat(national)
                .containsEntry(9, MEETING)
                .containsEntry(7, MEETING)
                .containsEntry(6, MEETING.minusDays(7))
                .containsEntry(5, MEETING.minusDays(10))
                .containsEntry(4, MEETING.minusDays(20))
                .containsEntry(3, MEETING.minusDays(27))
                .doesNotContainKeys(0, 10, 12, 15);
        ProvincialRules local = ProvincialRules.of(Map.of("handling-report-months", "3", "hand-over-days", "10"));
        assertThat(Proposals.of(steps, WITH_MEETING, local))
                .containsEntry(10, LocalDate.of(2026, 4, 6))
                .containsEntry(12, LocalDate.of(2026, 7, 6));
        assertThat(Proposals.of(steps, new Anchors(2026, null, null, Map.of()), local))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void proposalsKeepTheOrderOfTheStepsAndTheLawsNumbers(String code) {
        List<Step> steps = PROCEDURES.procedure(code).orElseThrow().steps();
        Days days = new Days(MEETING, MEETING.plusDays(1));
        Anchors anchors = new Anchors(2026, days, days, Map.of());
        Map<Integer, LocalDate> proposed = Proposals.of(steps, anchors, ProvincialRules.none());
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < steps.size(); i++) {
            LocalDate day = proposed.get(i);
            if (day != null && !day.isAfter(MEETING)) {
                assertThat(day).as(steps.get(i).key()).isAfterOrEqualTo(last);
                last = day;
            }
            LocalDate due = steps.get(i).deadline().timing(anchors, null).due();
            if (day != null && due != null) {
                assertThat(day).as(steps.get(i).key()).isBeforeOrEqualTo(due);
            }
        }
    }

    private static Step step(String key) {
        return PROCEDURES.step(key).orElseThrow();
    }

    private static String words(String key, Object[] arguments, Locale locale) {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/law");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(key, arguments, locale);
    }
}
