package org.liandong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;

class AnnualPlanTests {

    private static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");
    private static final Reader COUNTY = new Reader(3, "530000.530100.530102.");
    private static final Reader PREFECTURE = new Reader(2, "530000.530100.");

    private final AnnualPlan plan = new AnnualPlan(COUNTY, PlanKind.SUPERVISION, 2026, Audience.UPWARD, "");

    @Test
    void goesFromDraftToPublished() {
        plan.submit(1);
        plan.adopt(7);
        plan.publish(NOW);
        assertThat(plan.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(plan.meetingId()).isEqualTo(7);
        assertThat(plan.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void isReadByOthersOnlyOncePublished() {
        assertThat(plan.sharing().readableBy(PREFECTURE)).isFalse();
        publish();
        assertThat(plan.sharing().readableBy(PREFECTURE)).isTrue();
    }

    @Test
    void refusesToSubmitAnEmptyPlan() {
        refuses(() -> plan.submit(0), "plan.submit.empty");
    }

    @Test
    void refusesToSubmitTwice() {
        plan.submit(1);
        refuses(() -> plan.submit(1), "plan.submit.not-draft");
    }

    @Test
    void refusesToAdoptADraft() {
        refuses(() -> plan.adopt(7), "plan.adopt.not-submitted");
    }

    @Test
    void refusesToPublishWhatNoMeetingAdopted() {
        plan.submit(1);
        refuses(() -> plan.publish(NOW), "plan.publish.not-adopted");
    }

    @Test
    void goesBackToDraftUntilItIsPublished() {
        plan.submit(1);
        plan.adopt(7);
        plan.withdraw();
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.meetingId()).isNull();
        publish();
        refuses(plan::withdraw, "plan.withdraw.not-open");
    }

    @Test
    void isAdjustedWithAReasonAndAMeeting() {
        publish();
        refuses(() -> plan.adjust(" ", 8), "plan.adjust.reason.missing");
        plan.adjust("A law was amended", 8);
        assertThat(plan.revision()).isEqualTo(2);
        assertThat(plan.state().editable()).isTrue();
        assertThat(plan.sharing().readableBy(PREFECTURE)).isTrue();
        plan.publishRevision(NOW);
        assertThat(plan.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(plan.reason()).isEqualTo("A law was amended");
    }

    @Test
    void refusesToAdjustADraft() {
        refuses(() -> plan.adjust("why", 8), "plan.adjust.not-published");
    }

    @Test
    void keepsThePublishedPlanWhenARevisionIsGivenUp() {
        publish();
        plan.adjust("why", 8);
        plan.abandonRevision(7L, "");
        assertThat(plan.revision()).isEqualTo(1);
        assertThat(plan.meetingId()).isEqualTo(7);
    }

    @Test
    void refusesToWriteItemsOfAPublishedPlan() {
        publish();
        refuses(plan::mustBeEditable, "plan.edit.closed");
    }

    private void publish() {
        plan.submit(1);
        plan.adopt(7);
        plan.publish(NOW);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
