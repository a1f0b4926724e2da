package org.liandong.docking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;

class DockingRoundTests {

    private static final Reader PROVINCE = new Reader(1, "530000.");
    private static final Reader PREFECTURE = new Reader(2, "530000.530100.");
    private static final Reader COUNTY = new Reader(3, "530000.530100.530102.");
    private static final LocalDate OPENING = LocalDate.of(2027, 1, 5);
    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 20);
    private static final Instant NOW = Instant.parse("2027-01-05T02:00:00Z");

    private final DockingRound round = round(DockingReach.NEXT);

    @Test
    void isReadBelowOnlyOnceItIsOpened() {
        assertThat(round.sharing().readableBy(PREFECTURE)).isFalse();
        round.open(OPENING, NOW);
        assertThat(round.sharing().readableBy(PREFECTURE)).isTrue();
        assertThat(round.sharing().readableBy(COUNTY)).isTrue();
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void refusesToOpenTwiceOrTooLate() {
        refuses(() -> round.open(CLOSING.plusDays(1), NOW), "docking.open.past");
        round.mustBeDiscardable();
        round.open(OPENING, NOW);
        refuses(round::mustBeDiscardable, "docking.discard.told");
        refuses(() -> round.open(OPENING, NOW), "docking.open.opened");
        refuses(() -> round.describe(DockingReach.TWO, OPENING, CLOSING, "其他"), "docking.edit.opened");
    }

    @Test
    void refusesToEndBeforeItBegins() {
        refuses(
                () -> new DockingRound(PROVINCE, 2027, DockingReach.NEXT, CLOSING, OPENING, "议程"),
                "docking.dates.reversed");
    }

    @Test
    void keepsTheFormerDatesWithTheReason() {
        refuses(() -> round.reschedule(OPENING, CLOSING.plusDays(5), "会议改期", NOW), "docking.dates.not-open");
        round.open(OPENING, NOW);
        refuses(() -> round.reschedule(OPENING, CLOSING.plusDays(5), " ", NOW), "docking.dates.reason");
        round.reschedule(OPENING, CLOSING.plusDays(5), "会议改期", NOW);
        assertThat(round.closesOn()).isEqualTo(CLOSING.plusDays(5));
        assertThat(round.dateChanges()).containsExactly(new DateChange(OPENING, CLOSING, "会议改期", NOW));
    }

    @Test
    void closesEarlyOnlyWhenNobodyIsSilent() {
        round.open(OPENING, NOW);
        refuses(() -> round.close(CLOSING, 3, NOW), "docking.close.early");
        round.close(CLOSING.plusDays(1), 3, NOW);
        assertThat(round.state()).isEqualTo(RoundState.CLOSED);
        refuses(round::mustTakeItems, "docking.items.closed");
        DockingRound all = round(DockingReach.NEXT);
        all.open(OPENING, NOW);
        all.close(OPENING.plusDays(1), 0, NOW);
        assertThat(all.state()).isEqualTo(RoundState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT, 530000., false",
        "NEXT, 530000.530100., true",
        "NEXT, 530000.530100.530102., false",
        "NEXT, 410000.410100., false",
        "TWO, 530000.530100.530102., true",
        "TWO, 530000.530100.530102.530102001., false"
    })
    void asksThoseWithinItsReach(DockingReach reach, String path, boolean asked) {
        assertThat(reach.asks("530000.", new Reader(9, path))).isEqualTo(asked);
    }

    @Test
    void takesAnswersFromTheOpeningDayAndMarksLateOnes() {
        refuses(() -> round.mustTakeAnswers(PREFECTURE, OPENING), "docking.answer.early");
        round.open(OPENING.minusDays(3), NOW);
        refuses(() -> round.mustTakeAnswers(PREFECTURE, OPENING.minusDays(1)), "docking.answer.early");
        refuses(() -> round.mustTakeAnswers(COUNTY, OPENING), "docking.answer.not-asked");
        round.mustTakeAnswers(PREFECTURE, OPENING);
        assertThat(round.late(CLOSING)).isFalse();
        assertThat(round.late(CLOSING.plusDays(1))).isTrue();
    }

    private static DockingRound round(DockingReach reach) {
        return new DockingRound(PROVINCE, 2027, reach, OPENING, CLOSING, "议程");
    }

    private static void refuses(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
