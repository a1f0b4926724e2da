package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

class JointMatterTests {

    private static final Reader PROVINCE = new Reader(1, "53.");
    private static final Reader PREFECTURE = new Reader(2, "53.01.");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void isReadByItsInitiatorAloneUntilItIsIssued() {
        JointMatter matter = draft(MatterMode.VERTICAL, "purpose", "v1", TODAY.plusDays(10), List.of(2L));
        assertThat(matter.sharing().readableBy(PREFECTURE)).isFalse();
        matter.issue(TODAY, NOW);
        assertThat(matter.sharing().readableBy(PREFECTURE)).isTrue();
        assertThat(matter.state()).isEqualTo(MatterState.ISSUED);
        assertThat(matter.requirements()).containsExactly(new Requirement(1, "v1", NOW));
    }

    @Test
    void refusesToBeIssuedUnfinished() {
        assertRefused(draft(MatterMode.VERTICAL, "", "v1", TODAY.plusDays(1), List.of(2L)), "matter.issue.purpose");
        assertRefused(draft(MatterMode.VERTICAL, "p", " ", TODAY.plusDays(1), List.of(2L)), "matter.issue.requirement");
        assertRefused(draft(MatterMode.VERTICAL, "p", "v1", TODAY.plusDays(1), List.of()), "matter.issue.participants");
        assertRefused(draft(MatterMode.VERTICAL, "p", "v1", TODAY, List.of(2L)), "matter.issue.answerBy");
        assertRefused(draft(MatterMode.VERTICAL, "p", "v1", null, List.of(2L)), "matter.issue.answerBy");
    }

    @Test
    void needsNobodyElseWhenTheUpperLevelWorksAlone() {
        JointMatter matter = draft(MatterMode.UPPER_ALONE, "p", "v1", null, List.of(2L));
        matter.issue(TODAY, NOW);
        assertThat(matter.sharing().named()).isEmpty();
    }

    @Test
    void refusesToIssueAnIssuedMatterOrToEditIt() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        assertRefused(matter, "matter.issue.issued");
        assertThatThrownBy(() -> matter.revise(matter.content(), "v1", List.of(), List.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("matter.edit.issued");
    }

    @Test
    void goesThroughItsStatesInOrder() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        assertThatThrownBy(() -> matter.close(0, Optional.empty())).hasMessage("matter.move.CLOSED");
        matter.start();
        matter.sumUp();
        matter.close(3, Optional.empty());
        assertThat(matter.state()).isEqualTo(MatterState.CLOSED);
        assertThatThrownBy(() -> matter.callOff("late")).hasMessage("matter.move.CALLED_OFF");
    }

    @Test
    void waitsForTheWrittenReportsOfTheEntrusted() {
        JointMatter matter = issued(MatterMode.ENTRUSTED);
        matter.start();
        matter.sumUp();
        assertThatThrownBy(() -> matter.close(1, Optional.empty())).hasMessage("matter.close.reports");
        matter.close(0, Optional.empty());
    }

    @Test
    void numbersTheVersionsOfItsRequirementDocument() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        matter.requireAnew("v2", NOW);
        assertThat(matter.requirements()).extracting(Requirement::number).containsExactly(1, 2);
        assertThatThrownBy(() -> matter.requireAnew(" ", NOW)).hasMessage("matter.requirement.empty");
    }

    @Test
    void needsAReasonToBeCalledOff() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        assertThatThrownBy(() -> matter.callOff(" ")).hasMessage("matter.callOff.reason");
        matter.callOff("postponed");
        assertThat(matter.state()).isEqualTo(MatterState.CALLED_OFF);
    }

    @Test
    void expectsAnAnswerFirstThenTheEarliestOfMilestoneAndOwnDate() {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(10));
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(30));
        task.schedule(new OwnDates(TODAY, TODAY.plusDays(20), null));
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(20));
        task.schedule(OwnDates.OPEN);
        task.note(new ProgressEntry(TODAY, "deployed", 1, NOW), TODAY);
        assertThat(task.nextDueOn()).isEqualTo(TODAY.plusDays(60));
        task.note(new ProgressEntry(TODAY, "inspected", 2, NOW), TODAY);
        assertThat(task.nextDueOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskAnswer.class,
            names = {"PARTLY", "DECLINED"})
    void asksWhyForAnythingButAFullYes(TaskAnswer answer) {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        assertThatThrownBy(() -> task.answer(answer, " ", NOW)).hasMessage("task.answer.reason");
        task.answer(answer, "busy", NOW);
        assertThat(task.state().name()).isEqualTo(answer.name());
    }

    @Test
    void letsOnlyThoseWhoTakePartWork() {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        assertThatThrownBy(() -> task.report("done", false, TODAY)).hasMessage("task.closed");
        task.answer(TaskAnswer.DECLINED, "busy", NOW);
        assertThatThrownBy(() -> task.schedule(OwnDates.OPEN)).hasMessage("task.closed");
        assertThat(task.nextDueOn()).isNull();
    }

    @Test
    void isWrittenNoMoreWhenTheMatterHasEnded() {
        JointMatter matter = issued(MatterMode.VERTICAL);
        MatterTask task = invitation(matter);
        matter.callOff("postponed");
        assertThatThrownBy(() -> task.answer(TaskAnswer.ACCEPTED, "", NOW)).hasMessage("task.answer.closed");
    }

    @Test
    void checksWhatIsEntered() {
        MatterTask task = invitation(issued(MatterMode.VERTICAL));
        task.answer(TaskAnswer.ACCEPTED, "", NOW);
        assertThatThrownBy(() -> task.note(new ProgressEntry(TODAY.plusDays(1), "t", null, NOW), TODAY))
                .hasMessage("task.progress.future");
        assertThatThrownBy(() -> task.note(new ProgressEntry(TODAY, "t", 3, NOW), TODAY))
                .hasMessage("task.progress.step");
        assertThatThrownBy(() -> task.schedule(new OwnDates(TODAY, TODAY.minusDays(1), null)))
                .hasMessage("task.dates.order");
        assertThatThrownBy(() -> task.confirmRequirement(2)).hasMessage("task.confirm.old");
        assertThatThrownBy(() -> task.report(" ", false, TODAY)).hasMessage("task.report.empty");
        assertThatThrownBy(() -> task.close(Optional.empty())).hasMessage("task.close.report");
        task.report("done", false, TODAY);
        task.close(Optional.empty());
        assertThat(task.state()).isEqualTo(TaskState.CLOSED);
    }

    private static void assertRefused(JointMatter matter, String key) {
        assertThatThrownBy(() -> matter.issue(TODAY, NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    private static JointMatter issued(MatterMode mode) {
        JointMatter matter = draft(mode, "purpose", "v1", TODAY.plusDays(10), List.of(2L));
        matter.issue(TODAY, NOW);
        return matter;
    }

    private static MatterTask invitation(JointMatter matter) {
        return new MatterTask(matter, Sharing.shared(PREFECTURE, Audience.NAMED), "law_inspection");
    }

    private static JointMatter draft(
            MatterMode mode, String purpose, String requirement, LocalDate answerBy, List<Long> participants) {
        return new JointMatter(
                PROVINCE,
                new MatterContent(2026, "title", mode, "law_inspection", "", purpose, "", null, answerBy),
                requirement,
                List.of(
                        new Milestone("deployment", TODAY.plusDays(30)),
                        new Milestone("inspection", TODAY.plusDays(60))),
                participants);
    }
}
