package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.congress.BodyKind;
import org.liandong.law.Act.MotionKind;

/** The numbers of names are those that the reference data read in the law, in all three of its files. */
class ThresholdTests {

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_COMMITTEE, INTERPELLATION, 65, 5",
        "PREFECTURAL_COMMITTEE, INTERPELLATION, 40, 5",
        "COUNTY_COMMITTEE, INTERPELLATION, 25, 3",
        "TOWNSHIP_CONGRESS, INTERPELLATION, 60, 10",
        "PROVINCIAL_COMMITTEE, INVESTIGATION, 65, 13",
        "PROVINCIAL_COMMITTEE, INVESTIGATION, 66, 14",
        "PREFECTURAL_COMMITTEE, INVESTIGATION, 41, 9",
        "COUNTY_COMMITTEE, INVESTIGATION, 26, 6",
        "PROVINCIAL_COMMITTEE, DISMISSAL, 61, 13",
        "PREFECTURAL_COMMITTEE, DISMISSAL, 40, 8",
        "COUNTY_COMMITTEE, DISMISSAL, 25, 5",
        "PROVINCIAL_COMMITTEE, RECALL, 630, 63",
        "PREFECTURAL_COMMITTEE, RECALL, 401, 41",
        "COUNTY_COMMITTEE, RECALL, 200, 20",
        "TOWNSHIP_CONGRESS, RECALL, 61, 13"
    })
    void asksForSoManyNames(BodyKind kind, MotionKind motion, int seats, int names) {
        assertThat(Threshold.of(kind, motion).outOf(seats)).isEqualTo(names);
    }

    @Test
    void agreesWithTheTableOfPowers() {
        assertThat(condition("prov_sc", "interpellation")).contains("五人以上联名");
        assertThat(condition("pref_sc", "interpellation")).contains("五人以上联名");
        assertThat(condition("county_sc", "interpellation")).contains("三人以上联名");
        assertThat(condition("town_pc", "interpellation")).contains("代表十人以上联名");
        for (String body : List.of("prov_sc", "pref_sc", "county_sc")) {
            assertThat(condition(body, "special_investigation")).contains("五分之一以上组成人员书面联名");
        }
        assertThat(condition("town_pc", "recall_officials")).contains("五分之一以上代表联名");
    }

    @Test
    void agreesWithTheProcedures() {
        assertThat(step("interpellation", "1")).contains("5人以上联名；县级3人以上联名");
        assertThat(step("interpellation_township", "1")).contains("代表10人以上联名");
        assertThat(step("special_investigation", "1")).contains("五分之一以上组成人员书面联名");
        assertThat(step("dismissal", "2")).contains("五分之一以上组成人员书面联名");
        assertThat(step("recall_officials_county_up", "1")).contains("十分之一以上代表联名");
        assertThat(step("recall_officials_township", "1")).contains("五分之一以上代表联名");
    }

    private static String condition(String body, String instrument) {
        return Reference.lines("competence").stream()
                .filter(line -> line.get("body_code").equals(body)
                        && line.get("instrument_code").equals(instrument))
                .findFirst()
                .orElseThrow()
                .get("condition");
    }

    private static String step(String procedure, String number) {
        return Reference.lines("procedure").stream()
                .filter(line -> line.get("instrument_code").equals(procedure)
                        && line.get("step_no").equals(number))
                .findFirst()
                .orElseThrow()
                .get("step_zh");
    }
}
