package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference data is whole and cites the law in one form. */
class ReferenceTests {

    /** A law by its short name, an article or a range, its paragraphs, its items: 地方组织法50(1)[7]. */
    private static final Pattern CITED = Pattern.compile("(?:监督法|地方组织法|立法法|代表法|选举法|预算法|审计法|宪法|民族区域自治法|个人信息保护法)"
            + "[1-9]\\d{0,2}(?:-[1-9]\\d{0,2})?"
            + "(?:\\([1-9]\\d?\\)(?:-\\([1-9]\\d?\\)|(?:,\\([1-9]\\d?\\))+)?)?"
            + "(?:(?:\\[[1-9]\\d?])+(?:-\\[[1-9]\\d?])?)?");

    /** What the law does not say cannot be cited; UV02 is the only rule of that sort. */
    private static final String NOT_FOUND = "未见条文";

    @ParameterizedTest
    @ValueSource(strings = {"competence", "procedure", "guards", "provincial"})
    void citesEveryArticleInOneForm(String name) {
        List<CSVRecord> lines = Reference.lines(name);
        assertThat(lines).isNotEmpty();
        assertThat(lines.stream()
                        .flatMap(line -> Stream.of(line.get("article").split("; ")))
                        .filter(cited -> !CITED.matcher(cited).matches()))
                .isSubsetOf(name.equals("guards") ? Set.of(NOT_FOUND) : Set.of());
        assertThat(lines.stream().filter(line -> line.get("article").equals(NOT_FOUND)))
                .extracting(line -> line.get("rule_id"))
                .isEqualTo(name.equals("guards") ? List.of("UV02") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "监督法34(1)|true",
                "地方组织法50(1)[7]|true",
                "地方组织法50(1)[13]-[16]|true",
                "选举法9(1),(3)|true",
                "监督法31-37|true",
                "监34(1)|false",
                "监督法第34条|false",
                "监督法34（1）|false",
                "监督法34(1|false",
                "监督法34(0)|false",
                "某某法34(1)|false",
                "34(1)|false"
            })
    void tellsARightFormFromAWrongOne(String cited, boolean right) {
        assertThat(CITED.matcher(cited).matches()).isEqualTo(right);
    }

    @Test
    void holdsEveryPowerForEachOfTheSevenKindsOnce() {
        List<CSVRecord> lines = Reference.lines("competence");
        Set<String> kinds = lines.stream().map(line -> line.get("body_code")).collect(Collectors.toSet());
        Set<String> powers =
                lines.stream().map(line -> line.get("instrument_code")).collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "prov_sc", "pref_sc", "pref_wc", "county_sc", "street_wc", "town_pc", "town_pres");
        assertThat(powers).hasSize(56);
        assertThat(lines.stream().map(line -> line.get("body_code") + " " + line.get("instrument_code")))
                .hasSize(56 * 7)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesOnlyPowersAndStepsThatExistInTheRulesOfTheProvince() {
        Set<String> powers = Reference.lines("competence").stream()
                .map(line -> line.get("instrument_code"))
                .collect(Collectors.toSet());
        Set<String> steps = Reference.lines("procedure").stream()
                .map(line -> line.get("instrument_code") + ":" + line.get("step_no"))
                .collect(Collectors.toSet());
        assertThat(ProvincialRule.all()).allSatisfy(rule -> {
            assertThat(powers).containsAll(rule.powers());
            assertThat(steps).containsAll(rule.steps());
        });
    }
}
