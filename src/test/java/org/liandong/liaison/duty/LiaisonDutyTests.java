package org.liandong.liaison.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class LiaisonDutyTests {

    private static final Reader PROVINCE = new Reader(1, "1.");
    private static final Reader CITY = new Reader(2, "1.2.");
    private static final Reader COUNTY = new Reader(3, "1.2.3.");
    private static final Reader NEIGHBOUR = new Reader(4, "1.4.");

    @Test
    void aBodyNamedReadsWhoIsResponsibleForItAndItsNeighbourDoesNot() {
        LiaisonDuty duty = new LiaisonDuty(PROVINCE, 2026, area(List.of(2L), Audience.NAMED));
        assertThat(duty.sharing().readableBy(CITY)).isTrue();
        assertThat(duty.sharing().readableBy(NEIGHBOUR)).isFalse();
        assertThat(duty.sharing().readableBy(COUNTY)).isFalse();
    }

    @Test
    void refusesTheBodyItselfAndADutyWithoutAnybody() {
        assertRefused("duty.targets.own", () -> new LiaisonDuty(CITY, 2026, area(List.of(2L), Audience.NAMED)));
        assertRefused("duty.targets.missing", () -> area(List.of(), Audience.NAMED));
        assertRefused("duty.holder.AREA", () -> content(DutyKind.AREA, null, "", List.of(2L), ""));
        assertRefused("duty.holder.DEPUTY", () -> content(DutyKind.DEPUTY, null, "", List.of(), "A"));
        assertRefused("duty.deputies.missing", () -> content(DutyKind.DEPUTY, null, "M", List.of(2L), " \n"));
    }

    @Test
    void refusesAChangeUponAnotherVersionAndToAnotherKind() {
        LiaisonDuty duty = new LiaisonDuty(PROVINCE, 2026, area(List.of(2L), Audience.NAMED));
        assertThatThrownBy(() -> duty.change(PROVINCE, 3, area(List.of(4L), Audience.NAMED)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertRefused(
                "duty.kind.fixed", () -> duty.change(PROVINCE, 0, content(DutyKind.DEPUTY, null, "M", List.of(), "A")));
        assertThat(duty.sharing().named()).containsExactly(2L);
    }

    @Test
    void takesOnlyBodiesThatAreStillThereIntoAnotherYear() {
        LiaisonDuty duty = new LiaisonDuty(PROVINCE, 2025, area(List.of(2L, 4L), Audience.LINE));
        DutyContent next = duty.content(Set.of(4L));
        assertThat(next.targetIds()).containsExactly(4L);
        assertThat(next.audience()).isEqualTo(Audience.LINE);
        assertThat(duty.sameHolder(new LiaisonDuty(PROVINCE, 2026, next))).isTrue();
    }

    @Test
    void readsDeputiesLineByLineAndHidesTheirNames() {
        List<Deputy> deputies =
                Deputy.read("\u6768\u4e91\u751f \u516b\u8857\u793e\u533a\n\n\u674e\u5f3a\uff0c\u4e2d\u5b66\n");
        assertThat(deputies)
                .containsExactly(
                        new Deputy("\u6768\u4e91\u751f", "\u516b\u8857\u793e\u533a"),
                        new Deputy("\u674e\u5f3a", "\u4e2d\u5b66"));
        assertThat(deputies.get(0).masked().name()).isEqualTo("\u6768**");
        assertRefused("duty.deputies.line", () -> Deputy.read("x".repeat(31)));
        assertRefused("duty.deputies.many", () -> Deputy.read("A\n".repeat(51)));
    }

    private static DutyContent area(List<Long> targets, Audience audience) {
        return new DutyContent(DutyKind.AREA, 9L, null, "", targets, List.of(), 2, audience, "");
    }

    private static DutyContent content(DutyKind kind, Long post, String member, List<Long> targets, String deputies) {
        return new DutyContent(kind, post, null, member, targets, Deputy.read(deputies), 2, Audience.NAMED, "");
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
