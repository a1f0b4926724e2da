package org.liandong.liaison.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class InvitationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DAY = TODAY.plusDays(14);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Reader CITY = new Reader(2, "53.5301.");
    private static final Reader COUNTY = new Reader(3, "53.5301.02.");
    private static final Reply COMES = new Reply(Answer.COMING, "\u5218\u519b", "");

    private final Invitation invitation = new Invitation(CITY, at(DAY, 3L, 4L), TODAY);

    @Test
    void isReadByTheInvitedOnlyOnceItIsSent() {
        assertThat(invitation.sharing().readableBy(COUNTY)).isFalse();
        assertThat(invitation.sharing().audience()).isEqualTo(Audience.OWN);
        send();
        assertThat(invitation.sharing().readableBy(COUNTY)).isTrue();
        assertThat(invitation.sharing().readableBy(new Reader(1, "53."))).isFalse();
        assertThat(invitation.sharing().readableBy(new Reader(9, "53.5301.02.201.")))
                .isFalse();
        assertThat(invitation.invitee(3).waiting()).isTrue();
    }

    @Test
    void isSentOnceAndInTime() {
        refused("invitation.day.past", () -> invitation.send(0, DAY.plusDays(1), NOW));
        refused("invitation.replyBy.past", () -> invitation.send(0, DAY, NOW));
        assertThatThrownBy(() -> invitation.send(1, TODAY, NOW)).isInstanceOf(OptimisticLockingFailureException.class);
        send();
        refused("invitation.send.not-draft", () -> invitation.send(0, TODAY, NOW));
    }

    @Test
    void takesAnswersOfTheInvitedUntilTheDayIsOver() {
        refused("invitation.reply.closed", () -> answer(3, 0, TODAY));
        send();
        assertThatThrownBy(() -> answer(5, 0, TODAY)).isInstanceOf(NotFoundException.class);
        assertThat(answer(3, 0, DAY.minusDays(1))).as("late, but welcome").isNull();
        assertThat(invitation.invitee(3).waiting()).isFalse();
        assertThat(invitation.answer(3, new Reply(Answer.NOT_COMING, "", "\u51fa\u5dee"), 0, 7, DAY, NOW))
                .isEqualTo(Answer.COMING);
        refused("invitation.reply.over", () -> answer(4, 0, DAY.plusDays(2)));
    }

    @Test
    void anAnswerSaysWhoComesOrWhyNobodyDoes() {
        refused("invitation.reply.names", () -> new Reply(Answer.COMING, " ", ""));
        refused("invitation.reply.names", () -> new Reply(Answer.SUBSTITUTE, "", "x"));
        refused("invitation.reply.reason", () -> new Reply(Answer.NOT_COMING, "x", ""));
        refused("invitation.reply.names.long", () -> new Reply(Answer.COMING, "x".repeat(201), ""));
        refused("invitation.reply.reason.long", () -> new Reply(Answer.NOT_COMING, "", "x".repeat(201)));
        assertThat(new Reply(Answer.NOT_COMING, "x", "y").names()).isEmpty();
    }

    @Test
    void asksEverybodyAgainWhenItsMeetingMoves() {
        send();
        answer(3, 0, TODAY);
        assertThat(invitation.move(DAY, DAY.plusDays(1), TODAY))
                .as("the same days")
                .isNull();
        Occasion before = invitation.move(DAY.plusDays(7), DAY.plusDays(8), TODAY);
        assertThat(before).isNotNull();
        assertThat(before.day()).isEqualTo(DAY);
        assertThat(invitation.sequence()).isOne();
        assertThat(invitation.invitee(3).waiting()).isTrue();
        assertThat(invitation.invitee(3).answer())
                .as("kept until there is another")
                .isEqualTo(Answer.COMING);
        refused("invitation.reply.moved", () -> answer(3, 0, TODAY));
        answer(3, 1, TODAY);
        assertThat(invitation.invitee(3).waiting()).isFalse();
    }

    @Test
    void leavesThreeDaysForANewAnswerWhereTheNewDayLeavesThem() {
        send();
        LocalDate late = DAY.minusDays(4);
        invitation.move(DAY.plusDays(1), DAY.plusDays(1), late);
        assertThat(invitation.replyBy()).isEqualTo(late.plusDays(3));
        invitation.move(late.plusDays(1), late.plusDays(1), late);
        assertThat(invitation.replyBy()).isEqualTo(late.plusDays(1));
    }

    @Test
    void anotherPlaceAsksAgainAndOtherWordsDoNot() {
        send();
        answer(3, 0, TODAY);
        assertThat(invitation.change(0, content(DAY, "a room", "another agenda", 3L, 4L), TODAY))
                .isNull();
        assertThat(invitation.invitee(3).waiting()).isFalse();
        assertThat(invitation.change(0, content(DAY, "another room", "", 3L, 4L, 5L), TODAY))
                .isNotNull();
        assertThat(invitation.invitee(3).waiting()).isTrue();
        assertThat(invitation.invitee(5).waiting()).as("invited later").isTrue();
        refused("invitation.invitees.sent", () -> invitation.change(0, at(DAY, 3L), TODAY));
        assertThatThrownBy(() -> invitation.change(7, at(DAY, 3L, 4L, 5L), TODAY))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void isCalledOffWithAReasonAndForGood() {
        refused("invitation.call-off.not-sent", () -> invitation.callOff("x"));
        send();
        refused("invitation.call-off.reason", () -> invitation.callOff(""));
        invitation.callOff("x");
        assertThat(invitation.sequence()).as("calendars take it for newer").isOne();
        assertThat(invitation.invitee(3).waiting()).isFalse();
        refused("invitation.reply.closed", () -> answer(3, 1, TODAY));
        refused("invitation.change.over", () -> invitation.change(0, at(DAY, 3L, 4L), TODAY));
        refused("invitation.held.not-sent", () -> invitation.hold(Set.of(3L), DAY));
        assertThat(invitation.move(DAY.plusDays(1), DAY.plusDays(1), TODAY)).isNull();
    }

    @Test
    void whoCameIsWrittenFromTheDayOnAndMayBeCorrected() {
        refused("invitation.held.not-sent", () -> invitation.hold(Set.of(), DAY));
        send();
        refused("invitation.held.early", () -> invitation.hold(Set.of(3L), DAY.minusDays(1)));
        refused("invitation.held.unknown", () -> invitation.hold(Set.of(9L), DAY));
        invitation.hold(Set.of(3L), DAY);
        assertThat(invitation.invitee(3).attended()).isTrue();
        assertThat(invitation.invitee(4).attended()).isFalse();
        invitation.hold(Set.of(4L), DAY.plusDays(2));
        assertThat(invitation.invitee(3).attended()).isFalse();
    }

    @Test
    void remindsOnlyWhileSomebodyIsSilent() {
        refused("invitation.remind.closed", () -> invitation.mustWaitForAnswers(TODAY));
        send();
        invitation.mustWaitForAnswers(TODAY);
        refused("invitation.remind.closed", () -> invitation.mustWaitForAnswers(DAY.plusDays(2)));
        answer(3, 0, TODAY);
        answer(4, 0, TODAY);
        refused("invitation.remind.nobody", () -> invitation.mustWaitForAnswers(TODAY));
    }

    @Test
    void refusesWhatCannotBe() {
        refused("invitation.day.past", () -> new Invitation(CITY, at(TODAY.minusDays(1), 3L), TODAY));
        refused("invitation.day.far", () -> new Invitation(CITY, at(TODAY.plusYears(3), 3L), TODAY));
        refused("invitation.days.long", () -> new Occasion(DAY, DAY.plusDays(32), LocalTime.NOON, null, "")
                .mustLieAhead(TODAY));
        refused("invitation.invitees.own", () -> new Invitation(CITY, at(DAY, 2L), TODAY));
        refused("invitation.invitees.missing", () -> new Invitation(CITY, at(DAY), TODAY));
        refused("invitation.days.reversed", () -> new Occasion(DAY, TODAY, LocalTime.NOON, null, ""));
        refused("invitation.times.reversed", () -> new Occasion(DAY, DAY, LocalTime.NOON, LocalTime.NOON, ""));
        refused(
                "invitation.lecturer.missing",
                () -> new InvitationContent(
                        InvitationKind.LECTURE, null, words(""), occasion(DAY, "x"), TODAY, List.of(3L)));
        refused(
                "invitation.meeting.missing",
                () -> new InvitationContent(
                        InvitationKind.ATTEND, null, words(""), occasion(DAY, "x"), TODAY, List.of(3L)));
        refused(
                "invitation.replyBy.late",
                () -> new InvitationContent(
                        InvitationKind.FORUM, null, words(""), occasion(DAY, "x"), DAY.plusDays(1), List.of(3L)));
    }

    private void send() {
        invitation.send(0, TODAY, NOW);
    }

    private Answer answer(long body, int sequence, LocalDate today) {
        return invitation.answer(body, COMES, sequence, 7, today, NOW);
    }

    private static InvitationContent at(LocalDate day, Long... invitees) {
        return content(day, "a room", "", invitees);
    }

    private static InvitationContent content(LocalDate day, String place, String agenda, Long... invitees) {
        LocalDate replyBy = day.isAfter(TODAY.plusDays(10)) ? TODAY.plusDays(7) : day;
        return new InvitationContent(
                InvitationKind.ATTEND, 1L, words(agenda), occasion(day, place), replyBy, List.of(invitees));
    }

    private static Wording words(String agenda) {
        return new Wording("a meeting", "", agenda, "", "");
    }

    private static Occasion occasion(LocalDate day, String place) {
        return new Occasion(day, day.plusDays(1), LocalTime.of(9, 0), null, place);
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.key())
                .isEqualTo(key));
    }
}
