package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;

class GuardsTests {

    private static final BodyRow PROVINCE = body(1, BodyKind.PROVINCIAL_COMMITTEE, Level.PROVINCE, null, "53.");
    private static final BodyRow PREFECTURE = body(2, BodyKind.PREFECTURAL_COMMITTEE, Level.PREFECTURE, 1L, "53.01.");
    private static final BodyRow COUNTY = body(3, BodyKind.COUNTY_COMMITTEE, Level.COUNTY, 2L, "53.01.02.");
    private static final BodyRow STREET = body(4, BodyKind.SUBDISTRICT_OUTPOST, Level.TOWNSHIP, 3L, "53.01.02.001.");
    private static final BodyRow TOWNSHIP = body(5, BodyKind.TOWNSHIP_CONGRESS, Level.TOWNSHIP, 3L, "53.01.02.2.");
    private static final BodyRow DIRECT_COUNTY = body(6, BodyKind.COUNTY_COMMITTEE, Level.COUNTY, 1L, "53.90.");

    private final Guards guards = new Guards(false);

    @Test
    void letsTheProvinceEntrustTheNextLowerCommittee() {
        assertThat(guards.check(new Act(Deed.ENTRUST, PROVINCE, null))).isEmpty();
        assertThat(guards.check(new Act(Deed.ENTRUST, PROVINCE, PREFECTURE))).isEmpty();
        assertThat(guards.check(new Act(Deed.ENTRUST, PROVINCE, DIRECT_COUNTY))).isEmpty();
    }

    @Test
    void refusesThatAPrefectureEntrustsAndOffersJointWork() {
        assertThat(guards.check(new Act(Deed.ENTRUST, PREFECTURE, COUNTY)))
                .get()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("UV03");
                    assertThat(finding.hard()).isTrue();
                    assertThat(finding.article()).startsWith("监督法34(1)");
                    assertThat(finding.lawfulWay()).isEqualTo("law.way.joint");
                });
    }

    @Test
    void letsAPrefectureEntrustOnlyWhereTheProvincesMeasuresSaySo() {
        Guards provincial = new Guards(true);
        assertThat(provincial.check(new Act(Deed.ENTRUST, PREFECTURE, COUNTY))).isEmpty();
        assertThat(provincial.check(new Act(Deed.ENTRUST, COUNTY, TOWNSHIP))).isPresent();
    }

    @Test
    void refusesToSkipALevel() {
        assertThat(guards.check(new Act(Deed.ENTRUST, PROVINCE, COUNTY)))
                .get()
                .extracting(Finding::rule, Finding::lawfulWay)
                .containsExactly("UV04", "law.way.nextLower");
        assertThat(guards.check(new Act(Deed.ENTRUST, PROVINCE, TOWNSHIP))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Deed.class,
            names = {"COMMAND", "SCORE", "HAND_OVER", "WRITE_FOR", "CONCLUDE_FOR"})
    void keepsEachCongressToItsOwnWork(Deed deed) {
        assertThat(guards.check(new Act(deed, PROVINCE, COUNTY))).isPresent();
        assertThat(guards.check(new Act(deed, COUNTY, COUNTY))).isEmpty();
    }

    @Test
    void letsACountyAssignWorkToItsOwnOutpostOnly() {
        assertThat(guards.check(new Act(Deed.COMMAND, COUNTY, STREET))).isEmpty();
        assertThat(guards.check(new Act(Deed.COMMAND, PREFECTURE, STREET))).isPresent();
        assertThat(guards.check(new Act(Deed.COMMAND, COUNTY, TOWNSHIP))).isPresent();
    }

    @Test
    void showsWhatIsOnlyInferredAsNotHard() {
        assertThat(guards.check(new Act(Deed.CONCLUDE_FOR, PROVINCE, COUNTY)))
                .get()
                .extracting(Finding::rule, Finding::hard)
                .containsExactly("UV11", false);
        assertThat(guards.check(new Act(Deed.SCORE, PROVINCE, COUNTY)))
                .get()
                .extracting(Finding::hard)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void findsEachRuleInTheReferenceData(Guard guard) {
        assertThat(Reference.lines("guards"))
                .anyMatch(line -> line.get("rule_id").equals(guard.rule()));
    }

    private static BodyRow body(long id, BodyKind kind, Level level, Long parentId, String path) {
        return new BodyRow(id, "530000000000", "name", "short", "area", kind, level, parentId, path);
    }
}
