package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;
import org.liandong.web.SafeCell;

class LiaisonVisitTests {

    private static final Reader COUNTY = new Reader(3, "530000.530100.530102.");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void otherSideAndThoseAboveReadItButNotTheNeighbours() {
        LiaisonVisit visit = visit(content(Reach.AND_ABOVE, 4L));
        assertThat(visit.sharing().readableBy(new Reader(4, "530000.530100.530102.530102001.")))
                .isTrue();
        assertThat(visit.sharing().readableBy(new Reader(1, "530000."))).isTrue();
        assertThat(visit.sharing().readableBy(new Reader(5, "530000.530100.530103.")))
                .isFalse();
    }

    @Test
    void needsAnotherBodyAndADayThatHasCome() {
        assertThatThrownBy(() -> visit(content(Reach.OTHER_SIDE))).hasMessage("visit.other.missing");
        assertThatThrownBy(() -> visit(content(Reach.OTHER_SIDE, 3L))).hasMessage("visit.other.own");
        assertThatThrownBy(() -> new LiaisonVisit(
                        COUNTY,
                        List.of(),
                        content(Reach.OTHER_SIDE, 4L),
                        2026,
                        1,
                        UUID.randomUUID(),
                        new LiaisonVisit.Logged(9, NOW, TODAY.minusDays(9))))
                .hasMessage("visit.future");
    }

    @Test
    void isConfirmedOnceAllOfTheOtherSideHave() {
        LiaisonVisit visit = visit(content(Reach.OTHER_SIDE, 4L, 5L));
        visit.answer(4, "", 1, NOW);
        assertThat(visit.state()).isEqualTo(VisitState.LOGGED);
        visit.answer(5, "", 2, NOW);
        assertThat(visit.state()).isEqualTo(VisitState.CONFIRMED);
        assertThatThrownBy(() -> visit.answer(5, "", 2, NOW)).hasMessage("visit.answer.twice");
    }

    @Test
    void asksOnlyTheOtherSide() {
        LiaisonVisit visit = visit(content(Reach.AND_ABOVE, 4L));
        assertThatThrownBy(() -> visit.answer(1, "", 1, NOW)).hasMessage("visit.answer.not-asked");
        assertThatThrownBy(() -> visit.answer(3, "", 1, NOW)).hasMessage("visit.answer.not-asked");
    }

    @Test
    void isCorrectedAfterACommentButNotAfterAConfirmation() {
        LiaisonVisit visit = visit(content(Reach.OTHER_SIDE, 4L));
        visit.answer(4, "the road is longer", 1, NOW);
        assertThat(visit.state()).isEqualTo(VisitState.COMMENTED);
        visit.correct(COUNTY, List.of(), content(Reach.OTHER_SIDE, 4L), TODAY);
        assertThat(visit.state()).isEqualTo(VisitState.LOGGED);
        visit.answer(4, "", 1, NOW);
        assertThatThrownBy(() -> visit.correct(COUNTY, List.of(), content(Reach.OTHER_SIDE, 4L), TODAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("visit.edit.confirmed");
    }

    @Test
    void pointIsToldBackOnlyAfterItsResultAndNotInTheFuture() {
        Point point = visit(content(Reach.OTHER_SIDE, 4L)).pointAt(0);
        assertThatThrownBy(() -> point.answer("", null, null, TODAY, NOW)).hasMessage("visit.point.result.empty");
        assertThatThrownBy(() -> point.answer("done", TODAY.plusDays(1), null, TODAY, NOW))
                .hasMessage("visit.point.told.future");
        assertThatThrownBy(() -> point.answer("done", null, Satisfaction.SATISFIED, TODAY, NOW))
                .hasMessage("visit.point.told.missing");
        point.answer("done", TODAY, Satisfaction.SATISFIED, TODAY, NOW);
        assertThat(point.state()).isEqualTo(Point.State.ANSWERED);
    }

    @Test
    void hidesNamesAndNumbers() {
        assertThat(PersonalData.maskNames("Wang, Li 13812345678")).isEqualTo("W**, L** 138****5678");
        assertThat(PersonalData.maskNumbers("call 138 1234 5678, id 53010219800101123X"))
                .isEqualTo("call 138****5678, id 5301**********X");
        assertThat(PersonalData.maskNumbers("20261124 and 3500000 yuan")).isEqualTo("20261124 and 3500000 yuan");
    }

    @Test
    void givesASpreadsheetNoFormula() {
        assertThat(SafeCell.of("=1+1")).isEqualTo("'=1+1");
        assertThat(SafeCell.of("@x")).isEqualTo("'@x");
        assertThat(SafeCell.of("road")).isEqualTo("road");
    }

    static LiaisonVisit visit(VisitContent content) {
        return new LiaisonVisit(
                COUNTY, List.of(1L, 2L), content, 2026, 1, UUID.randomUUID(), new LiaisonVisit.Logged(9, NOW, TODAY));
    }

    static VisitContent content(Reach reach, Long... others) {
        return new VisitContent(
                TODAY.minusDays(1),
                VisitForm.VISIT,
                Direction.OUT,
                List.of(others),
                "",
                "Yan",
                "",
                "road",
                "the road has slid",
                "",
                reach,
                List.of(new VisitContent.PointContent(null, "mend the road", Category.LIVELIHOOD, "", TODAY)));
    }
}
