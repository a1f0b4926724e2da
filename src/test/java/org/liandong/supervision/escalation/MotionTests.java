package org.liandong.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.congress.supervised.Branch;
import org.liandong.law.Act.Office;
import org.liandong.law.procedure.ProceduresFixture;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.supervision.escalation.MotionStep.Noted;
import org.liandong.supervision.escalation.Stage.Manner;

/** What may follow what, and what each step has to say. */
class MotionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Reader COUNTY = new Reader(3, "53.01.02.");
    private static final Reader ABOVE = new Reader(1, "53.");

    private final Course course = new Course(ProceduresFixture.procedures());

    @Test
    void interpellatesAndAsksForASecondAnswerOnlyWhenMostAreNotSatisfied() {
        Motion motion = motion(Rung.INTERPELLATION, Proposer.MEMBERS);
        sign(motion, "甲", "乙", "丙", "丁");
        take(motion, Stage.SUBMITTED);
        refuses("motion.manner.missing", () -> take(motion, Stage.ORDERED));
        take(motion, Stage.ORDERED, note(Manner.WRITTEN, "", ""), null);
        refuses("motion.by.missing", () -> take(motion, Stage.ANSWERED));
        refuses("motion.text.missing", () -> take(motion, Stage.ANSWERED, note(null, "县长", ""), null));
        take(motion, Stage.ANSWERED, note(null, "县长", "已整改"), null);
        refuses("motion.step.closed", () -> take(motion, Stage.REORDERED, note(Manner.WRITTEN, "", ""), null));
        take(motion, Stage.JUDGED, note(null, "", ""), new Ballot(4, 4, 2, 2, 0));
        assertThat(open(motion)).isEmpty();

        motion.takeBack();
        take(motion, Stage.JUDGED, note(null, "", ""), new Ballot(4, 4, 1, 3, 0));
        assertThat(open(motion)).containsExactlyInAnyOrder(Stage.REORDERED, Stage.ENDED);
        take(motion, Stage.REORDERED, note(Manner.AT_MEETING, "", ""), null);
        take(motion, Stage.REANSWERED, note(null, "县长", "再作答复"), null);
        assertThat(open(motion)).isEmpty();
    }

    @Test
    void letsHalfOfATownshipsDeputiesAskForASecondAnswer() {
        Motion motion = motion(Rung.INTERPELLATION, Proposer.DEPUTIES);
        List<Move> moves = course.moves(Rung.INTERPELLATION, BodyKind.TOWNSHIP_CONGRESS);
        for (Stage stage : List.of(Stage.SUBMITTED, Stage.ORDERED, Stage.ANSWERED)) {
            motion.take(move(motion, moves, stage), note(Manner.WRITTEN, "乡长", "答复"), null, TODAY);
        }
        motion.take(move(motion, moves, Stage.JUDGED), note(null, "", ""), new Ballot(10, 10, 5, 5, 0), TODAY);
        assertThat(motion.open(moves)).extracting(Move::to).contains(Stage.REORDERED);
    }

    @Test
    void setsUpAnInvestigationByTheVoteAndAChair() {
        Motion motion = motion(Rung.INVESTIGATION, Proposer.MEMBERS);
        take(motion, Stage.SUBMITTED);
        assertThat(open(motion)).containsExactlyInAnyOrder(Stage.REFERRED, Stage.TABLED);
        take(motion, Stage.REFERRED);
        assertThat(open(motion)).containsExactlyInAnyOrder(Stage.TABLED, Stage.NOT_TABLED);
        take(motion, Stage.TABLED);
        take(motion, Stage.VOTED, note(null, "", ""), new Ballot(25, 20, 12, 8, 0));
        assertThat(open(motion)).isEmpty();
        refuses("motion.member.closed", () -> motion.nominate("甲", Investigator.Seat.CHAIR));

        motion.takeBack();
        take(motion, Stage.VOTED, note(null, "", ""), new Ballot(25, 20, 13, 7, 0));
        motion.nominate("甲", Investigator.Seat.MEMBER);
        refuses("motion.member.chair", () -> take(motion, Stage.NAMED));
        refuses("motion.member.twice", () -> motion.nominate("甲", Investigator.Seat.CHAIR));
        motion.nominate("乙", Investigator.Seat.CHAIR);
        take(motion, Stage.NAMED);
        take(motion, Stage.INVESTIGATED);
        take(motion, Stage.FOUND, note(null, "", "调查报告"), null);
        assertThat(open(motion)).containsExactlyInAnyOrder(Stage.RESOLVED, Stage.ENDED);
    }

    @Test
    void sendsAProposalOfTheChairpersonsStraightToTheVote() {
        Motion motion = motion(Rung.INVESTIGATION, Proposer.CHAIRPERSONS);
        take(motion, Stage.SUBMITTED);
        assertThat(open(motion)).containsExactly(Stage.VOTED);
    }

    @Test
    void hearsThePersonBeforeTheVoteOnADismissal() {
        Motion motion = motion(Rung.DISMISSAL, Proposer.MEMBERS);
        take(motion, Stage.SUBMITTED);
        assertThat(open(motion)).containsExactlyInAnyOrder(Stage.TABLED, Stage.NOT_TABLED, Stage.INQUIRED);
        take(motion, Stage.TABLED);
        assertThat(open(motion)).containsExactly(Stage.DEFENDED);
        refuses("motion.text.missing", () -> take(motion, Stage.DEFENDED, note(Manner.ORAL, "", ""), null));
        take(motion, Stage.DEFENDED, note(Manner.WAIVED, "", ""), null);
        take(motion, Stage.VOTED, note(null, "", ""), new Ballot(25, 25, 13, 12, 0));
        assertThat(open(motion)).isEmpty();
    }

    @Test
    void hasTheRecallOfAChiefProcuratorApprovedAbove() {
        Motion motion = motion(Rung.RECALL, Proposer.STANDING_COMMITTEE);
        motion.revise(
                Proposer.STANDING_COMMITTEE,
                new MotionContent("人民检察院", Branch.PROCURATORATE, "检察长", Office.PRINCIPAL, "", "", "理由", 200));
        take(motion, Stage.SUBMITTED);
        take(motion, Stage.DEFENDED, note(Manner.WRITTEN, "", "申辩"), null);
        take(motion, Stage.TABLED);
        take(motion, Stage.VOTED, note(null, "", ""), new Ballot(200, 190, 101, 80, 9));
        assertThat(open(motion)).containsExactly(Stage.APPROVED);
    }

    @Test
    void keepsSignaturesAndTheirWithdrawalUntilItIsBroughtIn() {
        Motion motion = motion(Rung.INTERPELLATION, Proposer.MEMBERS);
        sign(motion, "甲", "乙");
        refuses("motion.sign.twice", () -> sign(motion, "甲"));
        refuses("motion.day.future", () -> motion.sign("丙", TODAY.plusDays(1), TODAY));
        motion.withdraw(0, TODAY);
        refuses("motion.sign.gone", () -> motion.withdraw(0, TODAY));
        assertThat(motion.people().standing()).hasSize(1);
        sign(motion, "甲");
        assertThat(motion.people().signatures()).hasSize(3);
        take(motion, Stage.SUBMITTED);
        refuses("motion.draft.over", () -> sign(motion, "丁"));
        refuses("motion.draft.over", () -> motion.withdraw(1, TODAY));
        refuses("motion.sign.alone", () -> sign(motion(Rung.DISMISSAL, Proposer.CHAIRPERSONS), "甲"));
    }

    @Test
    void recordsQuestionsBeforeTheInquiryIsHeld() {
        Motion motion = motion(Rung.SPECIAL_INQUIRY, Proposer.CHAIRPERSONS);
        refuses("motion.question.closed", () -> motion.ask("甲", "为什么"));
        take(motion, Stage.DECIDED);
        refuses("motion.question.none", () -> take(motion, Stage.HELD));
        motion.ask("甲", "为什么");
        take(motion, Stage.HELD);
        motion.answer(0, "局长", "因为", "");
        take(motion, Stage.HANDED_OVER, note(null, "", "意见"), null);
        take(motion, Stage.HANDLED, note(null, "", "报告"), null);
        take(motion, Stage.PUBLISHED, note(null, "", "官网"), null);
        assertThat(open(motion)).isEmpty();
        refuses("motion.question.closed", () -> motion.answer(0, "局长", "因为", ""));
    }

    @Test
    void isForItsOwnCongressUntilItIsBroughtInAndAudienceIsChosen() {
        Motion motion = motion(Rung.INVESTIGATION, Proposer.CHAIRPERSONS);
        refuses("motion.share.draft", () -> motion.share(Audience.UPWARD));
        take(motion, Stage.SUBMITTED);
        assertThat(motion.sharing().readableBy(ABOVE)).isFalse();
        motion.share(Audience.UPWARD);
        assertThat(motion.sharing().readableBy(ABOVE)).isTrue();
        motion.takeBack();
        assertThat(motion.stage()).isEqualTo(Stage.DRAFT);
        assertThat(motion.sharing().readableBy(ABOVE)).isFalse();
        motion.drop("不再需要");
        assertThat(open(motion)).isEmpty();
        refuses("motion.draft.over", () -> motion.drop("再次"));
    }

    @Test
    void takesNoStepInTheFutureOrBeforeTheLast() {
        Motion motion = motion(Rung.INVESTIGATION, Proposer.CHAIRPERSONS);
        Move first = move(motion, moves(motion), Stage.SUBMITTED);
        refuses("motion.day.future", () -> motion.take(first, Noted.on(TODAY.plusDays(1)), null, TODAY));
        motion.take(first, Noted.on(TODAY), null, TODAY);
        Move vote = move(motion, moves(motion), Stage.VOTED);
        refuses("motion.day.before", () -> motion.take(vote, Noted.on(TODAY.minusDays(1)), null, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "25, 13, 13, 0, 0, true, true, true",
        "25, 12, 12, 0, 0, true, false, false",
        "24, 13, 12, 1, 0, true, true, false",
        "24, 24, 13, 11, 0, true, true, true",
        "24, 24, 13, 11, 1, false, true, true",
        "24, 25, 13, 11, 0, false, true, true",
        "0, 0, 0, 0, 0, false, false, false"
    })
    void countsVotesAgainstAll(
            int members,
            int present,
            int inFavour,
            int against,
            int abstained,
            boolean plausible,
            boolean quorum,
            boolean passed) {
        Ballot ballot = new Ballot(members, present, inFavour, against, abstained);
        assertThat(ballot.plausible()).isEqualTo(plausible);
        assertThat(ballot.mostPresent()).isEqualTo(quorum);
        assertThat(ballot.passed()).isEqualTo(passed);
        if (passed) {
            assertThat(ballot.inFavour()).isGreaterThanOrEqualTo(ballot.needed());
        }
    }

    @Test
    void wantsTwoThirdsOfACongressPresent() {
        assertThat(new Ballot(60, 40, 31, 0, 0).twoThirdsPresent()).isTrue();
        assertThat(new Ballot(61, 40, 31, 0, 0).twoThirdsPresent()).isFalse();
    }

    private Motion motion(Rung rung, Proposer proposer) {
        Sharing sharing = Sharing.draft(COUNTY, Audience.OWN);
        return new Motion(
                new Work(7, null, "事项", 2026, "law_inspection", sharing, true, true),
                sharing,
                rung,
                proposer,
                new MotionContent("教育局", Branch.GOVERNMENT, "副局长", Office.DEPUTY_HEAD, "", "问题", "理由", 25),
                TODAY);
    }

    private List<Move> moves(Motion motion) {
        return course.moves(motion.rung(), BodyKind.COUNTY_COMMITTEE);
    }

    private List<Stage> open(Motion motion) {
        return motion.open(moves(motion)).stream().map(Move::to).toList();
    }

    private void take(Motion motion, Stage to) {
        take(motion, to, Noted.on(TODAY), null);
    }

    private void take(Motion motion, Stage to, Noted noted, @Nullable Ballot ballot) {
        motion.take(move(motion, moves(motion), to), noted, ballot, TODAY);
    }

    private static Move move(Motion motion, List<Move> moves, Stage to) {
        return moves.stream()
                .filter(move -> move.from() == motion.stage() && move.to() == to)
                .findFirst()
                .or(() -> moves.stream().filter(move -> move.to() == to).findFirst())
                .orElseThrow();
    }

    private static Noted note(@Nullable Manner manner, String by, String text) {
        return new Noted(TODAY, null, manner, by, text, null);
    }

    private static void sign(Motion motion, String... names) {
        Arrays.stream(names).forEach(name -> motion.sign(name, TODAY, TODAY));
    }

    private static void refuses(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
