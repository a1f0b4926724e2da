package org.liandong.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.supervision.inspection.Identity.COMMITTEE_MEMBER;
import static org.liandong.supervision.inspection.Identity.DEPUTY;
import static org.liandong.supervision.inspection.Identity.EXPERT;
import static org.liandong.supervision.inspection.Identity.OFFICE_STAFF;
import static org.liandong.supervision.inspection.Identity.OTHER;
import static org.liandong.supervision.inspection.Identity.OTHER_DEPUTY;
import static org.liandong.supervision.inspection.Identity.PRESIDIUM_CHAIR;
import static org.liandong.supervision.inspection.Identity.SPECIAL_COMMITTEE_MEMBER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.congress.BodyKind;

class SeatRuleTests {

    @Test
    void anInspectionGroupIsMadeOfTheCommitteeAndDeputiesOfItsLevel() {
        for (String instrument : new String[] {"law_inspection", "receive_commission"}) {
            SeatRule rule = SeatRule.of(instrument);
            assertThat(rule.hard()).isTrue();
            for (Identity seated : new Identity[] {COMMITTEE_MEMBER, SPECIAL_COMMITTEE_MEMBER, OFFICE_STAFF, DEPUTY}) {
                assertThat(rule.admits(seated, GroupRole.HEAD))
                        .as(seated.name())
                        .isTrue();
            }
            for (Identity other : new Identity[] {OTHER_DEPUTY, EXPERT, OTHER}) {
                assertThat(rule.admits(other, GroupRole.MEMBER))
                        .as(other.name())
                        .isFalse();
                assertThat(rule.admits(other, GroupRole.COMPANION))
                        .as(other.name())
                        .isTrue();
                assertThat(rule.admits(other, GroupRole.STAFF)).as(other.name()).isTrue();
            }
        }
    }

    @Test
    void anInvestigationIsMadeOfMembersAndDeputiesWithoutInterest() {
        SeatRule rule = SeatRule.of("special_investigation");
        assertThat(rule.recuses()).isTrue();
        assertThat(rule.admits(DEPUTY, GroupRole.DEPUTY_HEAD)).isTrue();
        assertThat(rule.admits(OFFICE_STAFF, GroupRole.MEMBER)).isFalse();
        assertThat(rule.admits(EXPERT, GroupRole.COMPANION)).isTrue();
    }

    @Test
    void anActivityOfATownshipIsItsDeputiesAndOthersAreOnlyPointedOut() {
        SeatRule rule = SeatRule.of("deputy_visit");
        assertThat(rule.hard()).isFalse();
        assertThat(rule.admits(PRESIDIUM_CHAIR, GroupRole.HEAD)).isTrue();
        assertThat(rule.admits(OTHER, GroupRole.MEMBER)).isFalse();
        assertThat(rule.step(BodyKind.TOWNSHIP_CONGRESS)).startsWith("presidium_recess");
        assertThat(rule.step(BodyKind.COUNTY_COMMITTEE)).startsWith("deputy_visit");
    }

    @ParameterizedTest
    @EnumSource(Identity.class)
    void elsewhereTheLawIsSilent(Identity identity) {
        SeatRule rule = SeatRule.of("topic_research");
        assertThat(rule.admits(identity, GroupRole.HEAD)).isTrue();
        assertThat(rule.step(BodyKind.COUNTY_COMMITTEE)).isNull();
    }

    @Test
    void eachKindOfBodyHasItsOwnPeople() {
        assertThat(Identity.of(BodyKind.TOWNSHIP_CONGRESS))
                .contains(PRESIDIUM_CHAIR, DEPUTY)
                .doesNotContain(COMMITTEE_MEMBER, OFFICE_STAFF);
        assertThat(Identity.of(BodyKind.SUBDISTRICT_OUTPOST))
                .contains(OFFICE_STAFF, OTHER_DEPUTY)
                .doesNotContain(COMMITTEE_MEMBER, DEPUTY);
        assertThat(Identity.of(BodyKind.COUNTY_COMMITTEE))
                .contains(COMMITTEE_MEMBER)
                .doesNotContain(PRESIDIUM_CHAIR);
    }
}
