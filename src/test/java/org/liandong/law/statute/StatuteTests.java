package org.liandong.law.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class StatuteTests {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 6);
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "第三十四条第一款, 第三十四条第一款",
        "34(1), 第三十四条第一款",
        "34（1）, 第三十四条第一款",
        "50(1)[7], 第五十条第一款第七项",
        "第34条第1款, 第三十四条第一款",
        "34, 第三十四条",
        "3、10(2), 第三条、第十条第二款",
        "'3,12', 第三条、第十二条",
        "第五章, 第五章",
        "第二章第一节, 第二章第一节",
        "第一百二十条之一, 第一百二十条之一",
        "第110条, 第一百一十条",
        "第1008条, 第一千零八条",
        "第三条至第九条, 第三条至第九条",
        "3-9, 第三条至第九条",
        " 第 八 条 , 第八条",
        "'', ''"
    })
    void keepsArticlesAsLawsWriteThem(String typed, String kept) {
        assertThat(Article.read(typed)).hasValue(kept);
        assertThat(Article.read(kept)).hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"看情况", "第条", "34(", "(1)", "0", "第三十四", "34(1", "<b>", "第三条；drop", "3、、4", "99999"})
    void refusesWhatIsNoArticle(String typed) {
        assertThat(Article.read(typed)).isEmpty();
    }

    @Test
    void refusesArticlesWithoutEnd() {
        assertThat(Article.read("第三条、".repeat(200) + "第四条")).isEmpty();
        assertThat(Article.read("9".repeat(4000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "《中华人民共和国食品安全法》, 中华人民共和国食品安全法",
        "《云南省实施《中华人民共和国水法》办法》, 云南省实施〈中华人民共和国水法〉办法",
        "云南省实施《中华人民共和国水法》办法, 云南省实施〈中华人民共和国水法〉办法",
        "《甲》和《乙》, 〈甲〉和〈乙〉"
    })
    void writesNamesWithoutOuterMarks(String typed, String name) {
        assertThat(StatuteName.clean(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "法", "a,b条例", "条例[1]", "甲\u0000条例"})
    void refusesNamesThatCannotStandInAList(String name) {
        assertThatThrownBy(() -> StatuteName.checked(name)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesAnArticleInAName() {
        assertThatThrownBy(() -> StatuteName.checked("食品安全法第三十四条"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("statute.name.article"));
    }

    @ParameterizedTest
    @CsvSource({
        "LAW, PROVINCE",
        "ADMINISTRATIVE_REGULATION, COUNTY",
        "SUPERVISORY_REGULATION, PROVINCE",
        "LOCAL_REGULATION, COUNTY",
        "LOCAL_REGULATION, NATION",
        "AUTONOMOUS_REGULATION, NATION",
        "SEPARATE_REGULATION, NATION",
        "DEPARTMENT_RULE, PREFECTURE",
        "LOCAL_GOVERNMENT_RULE, COUNTY",
        "UNKNOWN, NATION"
    })
    void knowsWhoMayEnactWhat(StatuteKind kind, StatuteLevel level) {
        assertThatThrownBy(() -> content(kind, level, null, null, null, StatuteState.IN_FORCE))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("statute.level." + kind));
    }

    @ParameterizedTest
    @EnumSource(value = StatuteLevel.class, names = "NATION", mode = EnumSource.Mode.EXCLUDE)
    void letsAutonomousAreasOfEachLevelEnactTheirOwn(StatuteLevel level) {
        assertThat(content(StatuteKind.SEPARATE_REGULATION, level, null, null, null, StatuteState.IN_FORCE)
                        .level())
                .isEqualTo(level);
    }

    @Test
    void refusesDatesThatContradictEachOther() {
        refuses("statute.effective.early", DAY, DAY.minusDays(1), null, StatuteState.IN_FORCE);
        refuses("statute.amended.early", DAY, null, DAY.minusDays(1), StatuteState.AMENDED);
        refuses("statute.amended.state", DAY, null, DAY, StatuteState.IN_FORCE);
        assertThat(content(StatuteKind.LAW, StatuteLevel.NATION, DAY, DAY, DAY, StatuteState.AMENDED)
                        .passedOn())
                .isEqualTo(DAY);
    }

    @Test
    void isKeptByWhoAddedItAndByTheProvince() {
        Statute statute = law();
        assertThat(statute.keptBy(7, false)).isTrue();
        assertThat(statute.keptBy(8, false)).isFalse();
        assertThat(statute.keptBy(8, true)).isTrue();
    }

    @Test
    void isRetiredOnceWithAReasonAndOfferedAgain() {
        Statute statute = law();
        assertThatThrownBy(() -> statute.retire(0, " ", null, NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> statute.retire(0, "why", statute, NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> statute.retire(3, "why", null, NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        statute.retire(0, "why", null, NOW);
        assertThat(statute.retired()).isTrue();
        assertThatThrownBy(() -> statute.retire(0, "why", null, NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> law().retire(0, "why", statute, NOW)).isInstanceOf(RuleViolation.class);
        statute.restore(0);
        assertThat(statute.retired()).isFalse();
    }

    @Test
    void isFoundByTheInitialsOfItsEverydayName() {
        assertThat(Statute.reading("中华人民共和国食品安全法", "食安法")).contains(" spaqf", " saf");
    }

    private static Statute law() {
        return new Statute(
                content(StatuteKind.LAW, StatuteLevel.NATION, null, null, null, StatuteState.IN_FORCE), 1, 7, NOW);
    }

    private static void refuses(
            String key,
            @Nullable LocalDate passed,
            @Nullable LocalDate effective,
            @Nullable LocalDate amended,
            StatuteState state) {
        assertThatThrownBy(() -> content(StatuteKind.LAW, StatuteLevel.NATION, passed, effective, amended, state))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static StatuteContent content(
            StatuteKind kind,
            StatuteLevel level,
            @Nullable LocalDate passed,
            @Nullable LocalDate effective,
            @Nullable LocalDate amended,
            StatuteState state) {
        return new StatuteContent("某法", List.of(), kind, level, "", passed, effective, amended, state);
    }
}
