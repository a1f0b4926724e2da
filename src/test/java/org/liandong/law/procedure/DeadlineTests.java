package org.liandong.law.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.law.procedure.Anchors.Days;
import org.liandong.law.procedure.Span.Unit;

/** What holds of every time limit, whatever the day; among the days are month ends, leap days and turns of the year. */
class DeadlineTests {

    private static final Anchor MEETING = new Anchor("meeting", 0);
    private static final Anchor APPROVAL = new Anchor("approval", 6);
    private static final Anchor RECEIPT = new Anchor("receipt", 0);
    private static final Anchor YEAR = new Anchor("year", 0);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void beforeCountsBackFromTheFirstDayOfTheMeeting(long seed) {
        Random random = new Random(seed);
        Days meeting = meeting(random);
        int days = random.nextInt(60);
        Timing timing = new Deadline.Before(new Span(days, Unit.DAYS), MEETING).timing(at(meeting), null);
        assertThat(timing.from()).isEqualTo(meeting.first());
        assertThat(ChronoUnit.DAYS.between(timing.due(), meeting.first())).isEqualTo(days);
        assertThat(timing.earliest()).isNull();
        assertThat(new Deadline.Before(new Span(days + 1, Unit.DAYS), MEETING)
                        .timing(at(meeting), null)
                        .due())
                .isEqualTo(timing.due().minusDays(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withinAfterCountsFromTheLastDayAndNeverBeyondTheMonthEnd(long seed) {
        Random random = new Random(seed);
        Days meeting = meeting(random);
        int amount = 1 + random.nextInt(30);
        Timing days = new Deadline.WithinAfter(new Span(amount, Unit.DAYS), MEETING).timing(at(meeting), null);
        assertThat(ChronoUnit.DAYS.between(meeting.last(), days.due())).isEqualTo(amount);
        LocalDate done = day(random);
        LocalDate months = new Deadline.WithinAfter(new Span(amount, Unit.MONTHS), APPROVAL)
                .timing(done(6, done), null)
                .due();
        assertThat(YearMonth.from(months)).isEqualTo(YearMonth.from(done).plusMonths(amount));
        assertThat(months.getDayOfMonth())
                .isEqualTo(Math.min(done.getDayOfMonth(), YearMonth.from(months).lengthOfMonth()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atLeastSetsAFirstDayAndNoLastOne(long seed) {
        Random random = new Random(seed);
        LocalDate opened = day(random);
        int days = 1 + random.nextInt(60);
        Timing timing = new Deadline.AtLeast(new Span(days, Unit.DAYS), RECEIPT).timing(done(1, opened), opened);
        assertThat(ChronoUnit.DAYS.between(opened, timing.earliest())).isEqualTo(days);
        assertThat(timing.due()).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWindowIsTheSameMonthsOfItsOwnYear(long seed) {
        Random random = new Random(seed);
        int year = 1979 + random.nextInt(200);
        Month first = Month.of(1 + random.nextInt(12));
        Month last = Month.of(first.getValue() + random.nextInt(13 - first.getValue()));
        Timing timing = new Deadline.Window(first, last).timing(new Anchors(year, null, null, Map.of()), null);
        assertThat(timing.earliest()).isEqualTo(LocalDate.of(year, first, 1));
        assertThat(timing.due().plusDays(1))
                .isEqualTo(LocalDate.of(year, last, 1).plusMonths(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyYearEndsWithTheYearAndEverySpanAfterTheLastTime(long seed) {
        Random random = new Random(seed);
        int year = 1979 + random.nextInt(200);
        Anchors anchors = new Anchors(year, null, null, Map.of());
        assertThat(new Deadline.Every(new Span(1, Unit.YEARS), YEAR)
                        .timing(anchors, null)
                        .due())
                .isEqualTo(LocalDate.of(year + 1, 1, 1).minusDays(1));
        assertThat(new Deadline.PerYear(2, YEAR).timing(anchors, null).due()).isEqualTo(LocalDate.of(year, 12, 31));
        LocalDate before = day(random);
        LocalDate next = new Deadline.Every(new Span(2, Unit.MONTHS), new Anchor("previous", 0))
                .timing(anchors, before)
                .due();
        assertThat(YearMonth.from(next)).isEqualTo(YearMonth.from(before).plusMonths(2));
        assertThat(next.getDayOfMonth())
                .isEqualTo(Math.min(before.getDayOfMonth(), YearMonth.from(next).lengthOfMonth()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void duringIsFromTheFirstToTheLastDay(long seed) {
        Days meeting = meeting(new Random(seed));
        Timing timing = new Deadline.During(MEETING).timing(at(meeting), null);
        assertThat(timing.earliest()).isEqualTo(meeting.first());
        assertThat(timing.due()).isEqualTo(meeting.last());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterMeetingNeverBringsAnEarlierDeadline(long seed) {
        Random random = new Random(seed);
        Days meeting = meeting(random);
        int later = random.nextInt(400);
        Days moved = new Days(meeting.first().plusDays(later), meeting.last().plusDays(later));
        for (Unit unit : Unit.values()) {
            Span span = new Span(random.nextInt(24), unit);
            assertThat(new Deadline.Before(span, MEETING)
                            .timing(at(moved), null)
                            .due())
                    .isAfterOrEqualTo(new Deadline.Before(span, MEETING)
                            .timing(at(meeting), null)
                            .due());
            assertThat(new Deadline.WithinAfter(span, MEETING)
                            .timing(at(moved), null)
                            .due())
                    .isAfterOrEqualTo(new Deadline.WithinAfter(span, MEETING)
                            .timing(at(meeting), null)
                            .due());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the brief of the office: the meeting on the 25th of March, twenty days before
        "BEFORE, 20, DAYS, 2026-03-25, 2026-03-05",
        "BEFORE, 20, DAYS, 2024-03-10, 2024-02-19",
        "BEFORE, 20, DAYS, 2025-03-10, 2025-02-18",
        "BEFORE, 10, DAYS, 2026-01-05, 2025-12-26",
        "BEFORE, 7, DAYS, 2024-03-07, 2024-02-29",
        "BEFORE, 30, DAYS, 2026-03-31, 2026-03-01",
        "AFTER, 20, DAYS, 2025-12-20, 2026-01-09",
        "AFTER, 3, MONTHS, 2025-11-30, 2026-02-28",
        "AFTER, 3, MONTHS, 2023-11-30, 2024-02-29",
        "AFTER, 6, MONTHS, 2025-08-31, 2026-02-28",
        "AFTER, 1, YEARS, 2024-02-29, 2025-02-28",
        "AFTER, 60, DAYS, 2024-01-31, 2024-03-31"
    })
    void countsOverMonthEndsLeapDaysAndTurnsOfTheYear(
            String relation, int amount, Unit unit, LocalDate day, LocalDate due) {
        Span span = new Span(amount, unit);
        Deadline deadline = relation.equals("BEFORE")
                ? new Deadline.Before(span, MEETING)
                : new Deadline.WithinAfter(span, MEETING);
        assertThat(deadline.timing(at(new Days(day, day)), null).due()).isEqualTo(due);
    }

    @Test
    void nothingFollowsFromADayThatIsNotKnown() {
        Anchors none = new Anchors(2026, null, null, Map.of());
        Span span = new Span(20, Unit.DAYS);
        for (Deadline deadline : new Deadline[] {
            new Deadline.None(),
            new Deadline.InWords(),
            new Deadline.Unset(MEETING),
            new Deadline.SetByAct(),
            new Deadline.Before(span, MEETING),
            new Deadline.WithinAfter(span, APPROVAL),
            new Deadline.AtLeast(span, RECEIPT),
            new Deadline.Every(span, RECEIPT),
            new Deadline.During(MEETING)
        }) {
            assertThat(deadline.timing(none, null)).as("%s", deadline).isEqualTo(Timing.OPEN);
            assertThat(deadline.timing(none, null).known()).isFalse();
        }
    }

    @Test
    void aDayOfAnActIsTakenAsItIsEntered() {
        LocalDate named = LocalDate.of(2028, 2, 29);
        assertThat(new Deadline.SetByAct()
                        .timing(new Anchors(2027, null, null, Map.of()), named)
                        .due())
                .isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStepIsLateFromTheDayAfterItsDeadlineAndSoonSevenDaysBefore(long seed) {
        Random random = new Random(seed);
        LocalDate due = day(random);
        int away = random.nextInt(60) - 30;
        StepState open = StepState.of(due, null, due.plusDays(away));
        assertThat(open.kind())
                .isEqualTo(
                        away > 0 ? StepState.Kind.LATE : away >= -7 ? StepState.Kind.DUE_SOON : StepState.Kind.NOT_DUE);
        assertThat(open.days()).isEqualTo(Math.abs(away));
        StepState done = StepState.of(due, due.plusDays(away), due.plusDays(100));
        assertThat(done)
                .isEqualTo(
                        away > 0
                                ? new StepState(StepState.Kind.DONE_LATE, away)
                                : new StepState(StepState.Kind.DONE, 0));
        assertThat(StepState.of(null, null, due).kind()).isEqualTo(StepState.Kind.NOT_DUE);
        assertThat(StepState.of(null, due, due).kind()).isEqualTo(StepState.Kind.DONE);
    }

    private static Anchors at(Days meeting) {
        return new Anchors(meeting.first().getYear(), meeting, null, Map.of());
    }

    private static Anchors done(int step, LocalDate day) {
        return new Anchors(day.getYear(), null, null, Map.of(step, day));
    }

    private static Days meeting(Random random) {
        LocalDate first = day(random);
        return new Days(first, first.plusDays(random.nextInt(5)));
    }

    /** Any day, and each third time one near a month's end, a leap day or a turn of the year. */
    private static LocalDate day(Random random) {
        int year = 1979 + random.nextInt(120);
        return switch (random.nextInt(6)) {
            case 0 -> YearMonth.of(year, 1 + random.nextInt(12)).atEndOfMonth();
            case 1 -> LocalDate.of(year / 4 * 4, 2, 28).plusDays(random.nextInt(3));
            default -> LocalDate.of(year, 12, 31).minusDays(random.nextInt(366));
        };
    }
}
