package org.liandong.docking.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.shared.RuleViolation;

/** What a proposal must say. */
class ProposalTests {

    @Test
    void needsATitleAndAMonthOfTheYear() {
        refuses(() -> Proposed.inWords("  ", 3, ""), "docking.proposal.title.missing");
        refuses(() -> Proposed.inWords("长".repeat(121), 3, ""), "docking.proposal.title.long");
        refuses(() -> Proposed.inWords("水源保护", 13, ""), "docking.proposal.month");
        refuses(() -> Proposed.inWords("水源保护", 3, "长".repeat(1001)), "docking.answer.long");
        assertThat(Proposed.inWords(" 水源保护 ", null, " 说明 "))
                .isEqualTo(new Proposed(null, "水源保护", null, null, "", null, "说明"));
    }

    private static void refuses(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
