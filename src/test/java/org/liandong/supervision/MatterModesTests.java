package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;

/** What each of the four ways of working together allows (监督法 34). */
class MatterModesTests {

    private static final Reader PROVINCE = new Reader(1, "53.");
    private static final Reader PREFECTURE = new Reader(2, "53.01.");
    private static final Reader COUNTY_BESIDE = new Reader(3, "53.03.02.");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void letsAParticipantLeaveWithAReasonAndJoinAgain() {
        MatterTask task = accepted(MatterMode.VERTICAL);
        assertThatThrownBy(() -> task.leave(" ")).hasMessage("task.leave.reason");
        task.leave("staff moved");
        assertThat(task.state()).isEqualTo(TaskState.LEFT);
        assertThat(task.nextDueOn()).isNull();
        assertThatThrownBy(() -> task.schedule(OwnDates.OPEN)).hasMessage("task.closed");
        assertThatThrownBy(() -> task.leave("again")).hasMessage("task.leave.closed");
        task.answer(TaskAnswer.PARTLY, "two counties only", NOW);
        assertThat(task.state()).isEqualTo(TaskState.PARTLY);
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void letsNobodyLeaveBeforeAnAnswerOrAfterTheReport() {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        assertThatThrownBy(() -> task.leave("busy")).hasMessage("task.leave.closed");
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        task.report("done", false, TODAY);
        assertThatThrownBy(() -> task.leave("busy")).hasMessage("task.leave.closed");
    }

    @Test
    void takesAnEntrustedInspectionOnOrNotAndReportsItInWriting() {
        MatterTask task = invitation(issued(MatterMode.ENTRUSTED));
        assertThatThrownBy(() -> task.answer(TaskAnswer.PARTLY, "half", NOW)).hasMessage("task.answer.entrusted");
        assertThatThrownBy(() -> task.answer(TaskAnswer.DECLINED, "", NOW)).hasMessage("task.answer.reason");
        task.answer(TaskAnswer.DECLINED, "no staff", NOW);
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        assertThatThrownBy(() -> task.answer(TaskAnswer.DECLINED, "no", NOW)).hasMessage("task.answer.entrusted");
        assertThatThrownBy(() -> task.leave("no")).hasMessage("task.leave.entrusted");
        assertThatThrownBy(() -> task.close(Optional.empty())).hasMessage("task.close.report");
        task.report("inspected", false, TODAY);
        task.close(Optional.empty());
    }

    @Test
    void endsNothingAmongEqualsWhileOthersAreAtWork() {
        JointMatter matter = issued(MatterMode.REGIONAL);
        matter.start();
        matter.sumUp();
        assertThatThrownBy(() -> matter.close(1, Optional.empty())).hasMessage("matter.regional.close");
        matter.close(0, Optional.empty());
    }

    @Test
    void isReadByThoseBelowOnlyIfItsInitiatorSaysSo() {
        JointMatter alone = draft(MatterMode.UPPER_ALONE);
        alone.issue(TODAY, NOW);
        assertThat(alone.sharing().readableBy(PREFECTURE)).isFalse();
        JointMatter told = draft(MatterMode.UPPER_ALONE);
        told.tell(true);
        assertThat(told.sharing().readableBy(PREFECTURE)).isFalse();
        told.issue(TODAY, NOW);
        assertThat(told.sharing().readableBy(PREFECTURE)).isTrue();
        assertThatThrownBy(() -> told.tell(false)).hasMessage("matter.edit.issued");
    }

    @Test
    void keepsItsParticipantsAsReadersWhenAllAreToldAmongEqualsToo() {
        JointMatter regional = draft(MatterMode.REGIONAL);
        regional.tell(true);
        regional.issue(TODAY, NOW);
        assertThat(regional.sharing().readableBy(PREFECTURE)).isTrue();
        assertThat(regional.sharing().readableBy(COUNTY_BESIDE)).isTrue();
        JointMatter quiet = issued(MatterMode.REGIONAL);
        assertThat(quiet.sharing().readableBy(COUNTY_BESIDE)).isFalse();
    }

    @Test
    void movesTheSharedDaysInTheirOrderAndExpectsTheNextWordAnew() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        MatterTask task = invitation(matter);
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        LocalDate first = TODAY.plusDays(30);
        assertThatThrownBy(() -> matter.reschedule(List.of(first, TODAY.plusDays(60))))
                .hasMessage("milestone.move.same");
        assertThatThrownBy(() -> matter.reschedule(List.of(first, TODAY.plusDays(29))))
                .hasMessage("milestone.move.order");
        assertThatThrownBy(() -> matter.reschedule(List.of(first))).hasMessage("milestone.move.none");
        matter.reschedule(List.of(TODAY.plusDays(25), TODAY.plusDays(60)));
        task.expectAnew();
        assertThat(matter.milestones()).first().isEqualTo(new Milestone("deployment", TODAY.plusDays(25)));
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(25));
        matter.callOff("postponed");
        assertThatThrownBy(() -> matter.reschedule(List.of(first, TODAY.plusDays(61))))
                .hasMessage("milestone.move.ended");
    }

    @Test
    void asksOneMoreUntilTheSummingUpAndNobodyWhereTheUpperLevelWorksAlone() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        matter.invite(3);
        assertThat(matter.sharing().named()).containsExactly(2L, 3L);
        matter.start();
        matter.sumUp();
        assertThatThrownBy(() -> matter.invite(4)).hasMessage("join.closed");
        JointMatter alone = issued(MatterMode.UPPER_ALONE);
        assertThatThrownBy(() -> alone.invite(3)).hasMessage("join.closed");
    }

    @Test
    void expectsNoAnswerByADayThatHadPassedWhenItWasAsked() {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        task.expectNoAnswerBy(TODAY.plusDays(10));
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(10));
        task.expectNoAnswerBy(TODAY.plusDays(11));
        assertThat(task.nextDueOn()).isNull();
    }

    /** 监督法 34(3); a district of a municipality stands beside a prefecture, both lie directly below a province. */
    @ParameterizedTest
    @CsvSource({
        "PREFECTURE, 53.03., true",
        "COUNTY, 50.18., true",
        "COUNTY, 53.03.02., false",
        "PROVINCE, 50., false",
        "PROVINCE, 53., false",
        "PREFECTURE, 53.01.07., false"
    })
    void joinsEqualsOnly(Level level, String path, boolean equal) {
        BodyRow convener = body(1, Level.PREFECTURE, "53.01.");
        assertThat(Mandate.notSideBySide(convener, List.of(body(2, level, path)))
                        .isEmpty())
                .isEqualTo(equal);
    }

    /** Equal to the convener each, yet one above the other. */
    @Test
    void joinsNobodyWithTheOneAbove() {
        BodyRow district = body(1, Level.COUNTY, "50.18.");
        BodyRow prefecture = body(2, Level.PREFECTURE, "51.05.");
        BodyRow county = body(3, Level.COUNTY, "51.05.21.");
        assertThat(Mandate.notSideBySide(district, List.of(prefecture))).isEmpty();
        assertThat(Mandate.notSideBySide(district, List.of(county))).isEmpty();
        assertThat(Mandate.notSideBySide(district, List.of(prefecture, county))).contains(prefecture);
    }

    private static BodyRow body(long id, Level level, String path) {
        return new BodyRow(id, "code", "name", "short", "area", BodyKind.PREFECTURAL_COMMITTEE, level, null, path);
    }

    private static MatterTask accepted(MatterMode mode) {
        MatterTask task = invitation(issued(mode));
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        return task;
    }

    private static MatterTask invitation(JointMatter matter) {
        return new MatterTask(matter, Sharing.shared(PREFECTURE, Audience.NAMED), "law_inspection");
    }

    private static JointMatter issued(MatterMode mode) {
        JointMatter matter = draft(mode);
        matter.issue(TODAY, NOW);
        return matter;
    }

    private static JointMatter draft(MatterMode mode) {
        return new JointMatter(
                PROVINCE,
                new MatterContent(2026, "title", mode, "law_inspection", "", "purpose", "", null, TODAY.plusDays(10)),
                "v1",
                List.of(new Milestone("deployment", TODAY.plusDays(30)), new Milestone("report", TODAY.plusDays(60))),
                List.of(2L));
    }
}
