package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Reader;
import org.springframework.dao.OptimisticLockingFailureException;

class PointTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Point.By ME = new Point.By(9L, Instant.parse("2026-11-24T02:00:00Z"), TODAY);
    private static final Handler ROADS = Handler.named("Roads");

    private final Point point = LiaisonVisitTests.visit(LiaisonVisitTests.content(Reach.OTHER_SIDE, 4L))
            .pointAt(0);

    @Test
    void isPassedOnFromTheDayItWasRaisedToToday() {
        assertThatThrownBy(() -> point.pass(Handler.named(""), TODAY, null, ME)).hasMessage("point.handler.missing");
        assertThatThrownBy(() -> point.pass(ROADS, TODAY.plusDays(1), null, ME)).hasMessage("point.day.future");
        assertThatThrownBy(() -> point.pass(ROADS, TODAY.minusDays(2), null, ME))
                .hasMessage("point.day.early");
        assertThatThrownBy(() -> point.pass(ROADS, TODAY, TODAY.minusDays(1), ME))
                .hasMessage("point.due.early");
        point.pass(ROADS, TODAY, TODAY.plusDays(30), ME);
        assertThat(point.untouched()).isFalse();
    }

    @Test
    void isReadByTheCongressBodyToWhichItIsPassedAlsoAfterTheVisitIsCorrected() {
        Reader other = new Reader(77, "530000.530300.");
        assertThat(point.sharing().readableBy(other)).isFalse();
        point.pass(new Handler(Handler.Kind.BODY, "Qujing", null, 77L), TODAY, null, ME);
        assertThat(point.sharing().readableBy(other)).isTrue();
        assertThat(point.sharing().readableBy(new Reader(4, "530000.530100.530102.530102001.")))
                .isTrue();
        point.share(LiaisonVisitTests.visit(LiaisonVisitTests.content(Reach.OTHER_SIDE, 4L))
                .sharing());
        assertThat(point.sharing().readableBy(other)).isTrue();
    }

    @Test
    void isRemindedOfOnlyWhileSomebodyHandlesIt() {
        assertThatThrownBy(() -> point.remind(TODAY, "", ME)).hasMessage("point.unpassed");
        point.pass(ROADS, TODAY, null, ME);
        point.remind(TODAY, "phone", ME);
        point.resolve("mended", TODAY, ME);
        assertThatThrownBy(() -> point.remind(TODAY, "", ME)).hasMessage("point.answered");
        assertThatThrownBy(() -> point.pass(ROADS, TODAY, null, ME)).hasMessage("point.answered");
    }

    @Test
    void goesBackToBeHandledWhenWhoRaisedItIsNotSatisfied() {
        assertThatThrownBy(() -> point.tellBack(told(Satisfaction.SATISFIED, ""), ME))
                .hasMessage("point.result.missing");
        point.resolve("mended", TODAY, ME);
        assertThatThrownBy(() -> point.tellBack(told(Satisfaction.NOT, ""), ME)).hasMessage("point.reason.missing");
        assertThat(point.state()).isEqualTo(Point.State.ANSWERED);
        point.tellBack(told(Satisfaction.NOT, "still holes"), ME);
        assertThat(point.state()).isEqualTo(Point.State.OPEN);
        point.resolve("mended again", TODAY, ME);
        point.tellBack(told(Satisfaction.PARTLY, ""), ME);
        assertThat(point.state()).isEqualTo(Point.State.ANSWERED);
    }

    @Test
    void isNoLongerChangedByTheRecordOfTheVisitOnceItIsOnItsWay() {
        point.pass(ROADS, TODAY, null, ME);
        point.change(0, new VisitContent.PointContent(null, "", Category.OTHER, "", null));
        point.remind(TODAY, "", ME);
        assertThat(point.untouched()).isFalse();
    }

    @Test
    void refusesToGoOnFromAnotherVersion() {
        point.unchangedSince(0);
        assertThatThrownBy(() -> point.unchangedSince(1)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static Telling told(Satisfaction satisfaction, String reason) {
        return new Telling(TODAY, "Li", "phone", satisfaction, reason);
    }
}
