package org.liandong.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.congress.BodyKind;

class CompetenceTests {

    private final Competence competence = new Competence();

    @ParameterizedTest
    @MethodSource("lines")
    void answersAsEachLineOfTheReferenceDataSays(CSVRecord line) {
        BodyKind kind = kindOf(line.get("body_code"));
        Verdict verdict = competence.forms(kind, line.get("instrument_code")).stream()
                .filter(form -> form.bodyCode().equals(line.get("body_code")))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.permission()).isEqualTo(Permission.of(line.get("allowed")));
        assertThat(verdict.condition()).isEqualTo(line.get("condition"));
        assertThat(verdict.article()).isEqualTo(line.get("article")).isNotBlank();
        assertThat(verdict.refused())
                .isEqualTo(
                        line.get("allowed").equals("no") && line.get("verified").equals("verified in text"));
        if (verdict.permission() == Permission.REFUSED) {
            assertThat(verdict.lawfulWay()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void knowsEveryPowerForEveryKind(BodyKind kind) {
        assertThat(competence.verdicts(kind))
                .hasSameSizeAs(competence.instruments())
                .hasSize(56);
    }

    @Test
    void takesTheTownshipPresidiumBetweenSessions() {
        assertThat(competence
                        .verdict(BodyKind.TOWNSHIP_CONGRESS, "deputy_visit")
                        .allowed())
                .isTrue();
        assertThat(competence.forms(BodyKind.TOWNSHIP_CONGRESS, "deputy_visit"))
                .extracting(Verdict::bodyCode)
                .containsExactly("town_pc", "town_pres");
    }

    @Test
    void offersJointWorkToAPrefectureThatWouldEntrust() {
        Verdict verdict = competence.verdict(BodyKind.PREFECTURAL_COMMITTEE, "commission_inspection");
        assertThat(verdict.conditional()).isTrue();
        assertThat(verdict.verified()).isFalse();
        assertThat(verdict.lawfulWay()).isEqualTo("law.way.joint");
    }

    @Test
    void refusesToGuessAPowerThatTheLawDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> competence.verdict(BodyKind.COUNTY_COMMITTEE, "ranking"));
    }

    @Test
    void offersOnlyWhatIsLawfulAndKeepsTheRestWithItsReason() {
        InstrumentChoice choice = competence.choice(
                BodyKind.TOWNSHIP_CONGRESS,
                List.of("law_inspection", "special_inquiry", "deputy_visit"),
                Locale.CHINESE);
        assertThat(choice.groups()).extracting(InstrumentChoice.Group::code).containsExactly("supervision", "deputies");
        assertThat(choice.conditional())
                .extracting(InstrumentChoice.Option::code)
                .containsExactly("law_inspection");
        assertThat(choice.withheld()).singleElement().satisfies(option -> {
            assertThat(option.code()).isEqualTo("special_inquiry");
            assertThat(option.verdict().article()).startsWith("监督法47");
            assertThat(option.verdict().lawfulWay()).isEqualTo("law.way.presidium");
        });
        assertThat(competence.against(BodyKind.TOWNSHIP_CONGRESS, "special_inquiry"))
                .get()
                .extracting(Refusal::article)
                .isEqualTo(choice.withheld().get(0).verdict().article());
        assertThat(competence.against(BodyKind.TOWNSHIP_CONGRESS, "law_inspection"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TOWNSHIP_CONGRESS, final_accounts, law.way.session",
        "TOWNSHIP_CONGRESS, special_inquiry, law.way.presidium",
        "TOWNSHIP_CONGRESS, dismissal, law.way.recall",
        "TOWNSHIP_CONGRESS, local_regulation, law.way.legislate",
        "TOWNSHIP_CONGRESS, guide_lower, law.way.ask",
        "SUBDISTRICT_OUTPOST, final_accounts, law.way.assigned",
        "COUNTY_COMMITTEE, annual_budget_plan_approval, law.way.budget",
        "COUNTY_COMMITTEE, local_regulation, law.way.legislate",
        "COUNTY_COMMITTEE, commission_inspection, law.way.joint"
    })
    void offersAWayThatIsItselfLawful(BodyKind kind, String power, String way) {
        assertThat(competence.against(kind, power))
                .get()
                .extracting(Refusal::lawfulWay)
                .isEqualTo(way);
    }

    @Test
    void saysWhyForEveryRefusal() {
        assertThat(lines().filter(line -> line.get("allowed").equals("no")))
                .allSatisfy(line -> assertThat(line.get("condition")).isNotBlank());
        assertThat(lines()).noneMatch(line -> line.get("condition").contains("同左"));
    }

    @Test
    void neverRefusesWhatIsOnlyInferred() {
        for (BodyKind kind : BodyKind.values()) {
            assertThat(competence.verdicts(kind).stream().filter(verdict -> !verdict.verified()))
                    .allSatisfy(verdict -> assertThat(competence.against(kind, verdict.instrumentCode()))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "预算, '', budget_adjustment, deputy_visit",
        "代表 视察, '', deputy_visit, final_accounts",
        "DEPUTY GROUP, county_sc, deputy_group, final_accounts"
    })
    void findsPowersByTheWordsThatAReaderTypes(String words, String kind, String found, String left) {
        Matrix matrix = Matrix.of(competence, words, kind);
        List<String> codes = matrix.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.power().code())
                .toList();
        assertThat(codes).contains(found).doesNotContain(left).hasSize(matrix.size());
        assertThat(matrix.groups().get(0).rows().get(0).cells()).hasSize(kind.isEmpty() ? 7 : 1);
    }

    static Stream<CSVRecord> lines() {
        return Reference.lines("competence").stream();
    }

    private static BodyKind kindOf(String bodyCode) {
        return Stream.of(BodyKind.values())
                .filter(kind -> kind.competenceCodes().contains(bodyCode))
                .findFirst()
                .orElseThrow();
    }
}
