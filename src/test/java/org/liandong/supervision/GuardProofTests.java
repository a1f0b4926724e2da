package org.liandong.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.law.Reference;

/**
 * Each of the 22 guards: the test in which the page that offers the act refuses it with the article, or why the portal has no
 * such act. The rules themselves, each with a lawful neighbour, are in {@code law.GuardsTests}.
 */
class GuardProofTests {

    private static final Path TESTS = Path.of("src/test/java/org/liandong");

    /** Rule, test class and method; or a dash and the reason. */
    private static final String PROOFS =
            """
            UV01 supervision/ModePortalTests refusesEveryFormOfATaskToTheCongressAbove
            UV02 - the portal ranks and scores no congress: four-same and ledger sort by area and by what is late
            UV03 supervision/MatterPortalTests refusesToAPrefectureToEntrustAndOffersJointWork
            UV04 supervision/SoleWorkPortalTests entrustsNobodyBelowTheNextLevel
            UV05 supervision/opinion/OpinionPortalTests handsNothingToAnOrganOfAnotherLevel
            UV06 supervision/opinion/OpinionPortalTests refusesThoseWhoDoNotDeliberateWithTheArticleAndTheLawfulWay
            UV07 supervision/escalation/EscalationPortalTests recallsATownshipsHeadWhileItsCongressSits
            UV08 supervision/escalation/LadderPortalTests refusesToATownshipWhatIsForStandingCommittees
            UV09 supervision/problem/ProblemPortalTests entersAProblemWithItsEvidenceAndHandsItOver
            UV10 supervision/opinion/OpinionPortalTests refusesThoseWhoDoNotDeliberateWithTheArticleAndTheLawfulWay
            UV11 supervision/material/MaterialPortalTests conclusionsStayWithEachCongress
            UV12 supervision/SoleWorkPortalTests leavesTheBudgetToTheCongress
            UV13 supervision/escalation/LadderPortalTests dismissesNoHeadAndNobodyOfAnotherLevel
            UV14 supervision/escalation/LadderPortalTests dismissesNoHeadAndNobodyOfAnotherLevel
            UV15 supervision/SoleWorkPortalTests makesNoRulesWithoutThePower
            UV16 supervision/escalation/EscalationPortalTests interpellatesWithThreeNamesAndAsksForASecondAnswer
            UV17 supervision/procedure/ProcedurePortalTests takesASpecialWorkReportFromTheMeetingToTheEnd
            UV18 supervision/procedure/ProcedureWalkTests refusesToEnd
            UV19 supervision/inspection/GroupPortalTests nobodyInvestigatesWhatTouchesHisOwnInterests
            UV20 supervision/inspection/GroupPortalTests aMemberOfTheCommitteeHoldsNoOfficeInTheFourBranches
            UV21 - the portal annuls nothing: record_review:6 keeps the decision of the own meeting as a document
            UV22 supervision/SoleWorkPortalTests offersAnAutonomousAreaToVaryADecisionFromAbove
            """;

    private record Proof(String rule, String where, String what) {}

    static List<Proof> proofs() {
        return PROOFS.lines()
                .map(line -> line.split(" ", 3))
                .map(words -> new Proof(words[0], words[1], words[2]))
                .toList();
    }

    @Test
    void noGuardIsForgotten() {
        Set<String> rules = Reference.lines("guards").stream()
                .map(line -> line.get("rule_id"))
                .collect(Collectors.toSet());
        assertThat(rules).hasSize(22);
        assertThat(proofs()).extracting(Proof::rule).containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void theTestIsThereAndLooksForTheArticle(Proof proof) throws IOException {
        if (proof.where().equals("-")) {
            assertThat(proof.what()).hasSizeGreaterThan(30);
            return;
        }
        String source = Files.readString(TESTS.resolve(proof.where() + ".java"));
        int start = source.indexOf(" void " + proof.what() + "(");
        assertThat(start).as(proof.toString()).isPositive();
        assertThat(source.substring(start, source.indexOf("\n    }\n", start)))
                .as(proof.toString())
                .containsPattern("法[0-9]+");
    }
}
