package org.liandong.docking.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;

class DockingReplyTests {

    @Test
    void asksForAMonthOrAReason() {
        refuses(() -> new DockingReply(DockingChoice.SAME_TIME, null, ""), "docking.answer.month");
        refuses(() -> new DockingReply(DockingChoice.PARTLY, 13, ""), "docking.answer.month");
        refuses(() -> new DockingReply(DockingChoice.OWN_ARRANGEMENT, null, "  "), "docking.answer.reason");
        assertThat(new DockingReply(DockingChoice.OWN_ARRANGEMENT, null, " 已检查 ").note())
                .isEqualTo("已检查");
    }

    private static void refuses(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
