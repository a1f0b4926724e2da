package org.liandong.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class LedgerPartTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private final LedgerPart part = new LedgerPart(1, new Reader(7, "530000.530100."));

    @Test
    void goesFromTheMeasuresToTheEndAndIsReopened() {
        assertThat(part.state()).isEqualTo(PartState.TODO);
        part.plan("补齐检验设备", TODAY.plusDays(30));
        part.note(TODAY, "已检查", TODAY);
        assertThat(part.state()).isEqualTo(PartState.DOING);
        part.finish();
        part.close(TODAY, "主任会议研究同意", 3, TODAY);
        assertThat(part.state()).isEqualTo(PartState.CLOSED);
        part.reopen("跟踪检查发现反弹");
        assertThat(part.state()).isEqualTo(PartState.DOING);
        assertThat(part.reopened()).isTrue();
        part.finish();
        part.close(TODAY, "再次检查合格", 3, TODAY);
        assertThat(part.reopened()).isFalse();
    }

    @Test
    void isNotReopenedWhenItIsSentBackBeforeItWasClosed() {
        part.plan("补齐检验设备", null);
        part.finish();
        part.reopen("材料不齐");
        assertThat(part.state()).isEqualTo(PartState.DOING);
        assertThat(part.reopened()).isFalse();
    }

    @Test
    void refusesWhatIsOutOfTurn() {
        refused("ledger.measures.missing", () -> part.plan("", TODAY));
        refused("ledger.finish.state", part::finish);
        refused("ledger.close.state", () -> part.close(TODAY, "同意", 3, TODAY));
        refused("ledger.reopen.state", () -> part.reopen("反弹"));
        refused("ledger.progress.missing", () -> part.note(TODAY, "", TODAY));
        refused("ledger.day.future", () -> part.note(TODAY.plusDays(1), "已检查", TODAY));
        part.note(TODAY, "已检查", TODAY);
        refused("ledger.finish.measures", part::finish);
        part.plan("补齐检验设备", TODAY);
        part.finish();
        refused("ledger.settled", () -> part.plan("另外的措施", TODAY));
        refused("ledger.settled", () -> part.note(TODAY, "已检查", TODAY));
        refused("ledger.close.why", () -> part.close(TODAY, "", 3, TODAY));
        refused("ledger.day.future", () -> part.close(TODAY.plusDays(1), "同意", 3, TODAY));
        refused("ledger.reopen.why", () -> part.reopen(""));
    }

    @Test
    void keepsWhatWasDoneWhenItsLastProblemIsTakenOut() {
        part.plan("补齐检验设备", TODAY);
        part.leave();
        assertThat(part.state()).isEqualTo(PartState.LEFT);
        part.rejoin();
        assertThat(part.state()).isEqualTo(PartState.DOING);
        part.finish();
        part.close(TODAY, "同意", 3, TODAY);
        refused("ledger.leave.closed", part::leave);
        refused("ledger.join.closed", part::rejoin);
    }

    @Test
    void isWrittenOnTopOfWhatWasSeenAlone() {
        assertThat(part.seen(0)).isSameAs(part);
        assertThatThrownBy(() -> part.seen(1)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
