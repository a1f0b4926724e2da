package org.liandong.supervision.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liandong.law.Reference;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.ProceduresFixture;
import org.liandong.law.procedure.Step;

/** That no step of the 36 instruments is left out by the tests that walk them through the portal. */
class WalkedStepsTests {

    /** Ways of working together (监督法 34), walked by {@link JointModeWalkTests}. */
    private static final List<String> MODES =
            List.of("vertical_joint_inspection", "regional_joint_inspection", "commission_inspection");

    /** Steps of motions that are no state of their own: what is looked at when they are brought in or answered. */
    private static final List<String> WITHIN_MOTIONS = List.of("dismissal:1", "dismissal:3", "interpellation:4");

    private final Procedures procedures = ProceduresFixture.procedures();

    @Test
    void noStepIsLeftOut() {
        Set<String> walked = Stream.of(
                        Walk.all()
                                .flatMap(walk -> procedures.ownSteps(walk.way(), walk.kind()).stream())
                                .map(Step::key),
                        MODES.stream()
                                .flatMap(code -> procedures.procedure(code).orElseThrow().steps().stream())
                                .map(Step::key),
                        Reference.lines("escalation").stream()
                                .flatMap(line -> Arrays.stream(line.get("step").split(" "))),
                        WITHIN_MOTIONS.stream())
                .flatMap(steps -> steps)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Reference.lines("procedure").stream()
                .filter(line -> !line.get("mandatory").equals("rule"))
                .map(line -> line.get("instrument_code") + ":" + line.get("step_no"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(walked).isEqualTo(all);
    }

    /** A time limit with a number in the reference data has its day in {@link LawDays}, which the walks compare with. */
    @Test
    void noTimeLimitIsLeftOut() {
        Set<String> limits = Reference.lines("procedure").stream()
                .filter(line -> !Set.of("", "in_words", "at_least").contains(line.get("deadline_relation")))
                .filter(line -> !line.get("deadline_value").isEmpty()
                        || Set.of("set_by_act", "same_time", "during").contains(line.get("deadline_relation")))
                .map(line -> line.get("instrument_code") + ":" + line.get("step_no"))
                .filter(key -> !key.startsWith("interpellation") && !key.startsWith("recall_officials"))
                .filter(key -> !key.startsWith("dismissal"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(LawDays.keys()).containsAll(limits);
    }
}
