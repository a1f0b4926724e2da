package org.liandong.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class InspectionGroupTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Person HEAD =
            new Person("甲", GroupRole.HEAD, Identity.COMMITTEE_MEMBER, "", "", Interest.NONE, "");

    private final InspectionGroup group = new InspectionGroup();

    @Test
    void aListWithNobodyIsNotMadeFinal() {
        refuses("group.final.empty", () -> group.settle(TODAY, "主任会议", "不需要", TODAY));
    }

    @Test
    void theListIsMadeFinalAfterATrainingOrAReasonForNone() {
        group.add(HEAD, null, "", TODAY);
        refuses("group.final.untrained", () -> group.settle(TODAY, "主任会议", "", TODAY));
        group.train(TODAY, "培训", Set.of(), TODAY);
        assertThatCode(() -> group.settle(TODAY, "主任会议", "", TODAY)).doesNotThrowAnyException();
        refuses("group.final.already", () -> group.settle(TODAY, "主任会议", "", TODAY));
    }

    @Test
    void theListIsMadeFinalBySomebodyAndNotInTheFuture() {
        group.add(HEAD, null, "", TODAY);
        refuses("group.final.by", () -> group.settle(TODAY, "", "不需要", TODAY));
        refuses("group.final.future", () -> group.settle(TODAY.plusDays(1), "主任会议", "不需要", TODAY));
    }

    @Test
    void onceFinalNobodyComesWithoutAReasonUntilItIsOpenAgain() {
        group.add(HEAD, null, "", TODAY);
        group.settle(TODAY, "主任会议", "不需要", TODAY);
        refuses("group.reason", () -> group.add(HEAD, null, "", TODAY));
        group.add(HEAD, null, "增补", TODAY);
        refuses("group.reason", () -> group.reopen(""));
        assertThat(group.reopen("有误")).isEqualTo(TODAY);
        refuses("group.final.not", () -> group.reopen("有误"));
        assertThatCode(() -> group.add(HEAD, null, "", TODAY)).doesNotThrowAnyException();
    }

    @Test
    void aTrainingHasASubjectAndADayThatHasCome() {
        refuses("group.training.future", () -> group.train(TODAY.plusDays(1), "培训", Set.of(), TODAY));
        refuses("group.training.subject", () -> group.train(TODAY, "", Set.of(), TODAY));
    }

    @Test
    void twoHundredAreAGroupAndMoreAreNot() {
        for (int n = 0; n < 200; n++) {
            group.add(HEAD, null, "", TODAY);
        }
        refuses("group.full", () -> group.add(HEAD, null, "", TODAY));
    }

    @Test
    void isChangedOnlyByWhoSawItsLatestVersion() {
        assertThatCode(() -> group.seen(0, Instant.EPOCH)).doesNotThrowAnyException();
        assertThatThrownBy(() -> group.seen(1, Instant.EPOCH)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
