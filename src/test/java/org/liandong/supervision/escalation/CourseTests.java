package org.liandong.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.congress.BodyKind.COUNTY_COMMITTEE;
import static org.liandong.congress.BodyKind.PREFECTURAL_COMMITTEE;
import static org.liandong.congress.BodyKind.PREFECTURAL_OUTPOST;
import static org.liandong.congress.BodyKind.PROVINCIAL_COMMITTEE;
import static org.liandong.congress.BodyKind.SUBDISTRICT_OUTPOST;
import static org.liandong.congress.BodyKind.TOWNSHIP_CONGRESS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.congress.BodyKind;
import org.liandong.congress.MeetingKind;
import org.liandong.law.procedure.ProceduresFixture;
import org.liandong.supervision.escalation.Course.Move;

/** Every instrument for every kind of body: whether it has a course, who begins it, when, and that no stage is left alone. */
class CourseTests {

    private static final Set<BodyKind> COMMITTEES =
            EnumSet.of(PROVINCIAL_COMMITTEE, PREFECTURAL_COMMITTEE, COUNTY_COMMITTEE);
    private static final Set<BodyKind> OUTPOSTS = EnumSet.of(PREFECTURAL_OUTPOST, SUBDISTRICT_OUTPOST);

    private final Course course = new Course(ProceduresFixture.procedures());

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void hasACourseOnlyWhereTheLawGivesThePower(BodyKind kind) {
        for (Rung rung : Rung.values()) {
            boolean township = kind == TOWNSHIP_CONGRESS
                    && EnumSet.of(Rung.INTERPELLATION, Rung.RECALL).contains(rung);
            assertThat(course.moves(rung, kind).isEmpty())
                    .as("%s %s", rung, kind)
                    .isEqualTo(OUTPOSTS.contains(kind) || !COMMITTEES.contains(kind) && !township);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIAL_INQUIRY, COUNTY_COMMITTEE, CHAIRPERSONS, , special_inquiry:1",
        "INTERPELLATION, PROVINCIAL_COMMITTEE, MEMBERS, STANDING_COMMITTEE, interpellation:1",
        "INTERPELLATION, COUNTY_COMMITTEE, MEMBERS, STANDING_COMMITTEE, interpellation:1",
        "INTERPELLATION, TOWNSHIP_CONGRESS, DEPUTIES, CONGRESS, interpellation_township:1",
        "INVESTIGATION, PREFECTURAL_COMMITTEE, CHAIRPERSONS MEMBERS, , special_investigation:1",
        "DISMISSAL, COUNTY_COMMITTEE, CHAIRPERSONS MEMBERS ORGAN, , dismissal:2",
        "RECALL, COUNTY_COMMITTEE, DEPUTIES PRESIDIUM STANDING_COMMITTEE, CONGRESS, recall_officials_county_up:1",
        "RECALL, TOWNSHIP_CONGRESS, DEPUTIES PRESIDIUM, CONGRESS, recall_officials_township:1"
    })
    void beginsByWhomAndWhenTheLawSays(Rung rung, BodyKind kind, String by, MeetingKind at, String step) {
        Move first = course.first(rung, kind);
        assertThat(first).isNotNull();
        assertThat(first.proposers()).extracting(Enum::name).containsExactlyInAnyOrder(by.split(" "));
        assertThat(first.meeting()).isEqualTo(at);
        assertThat(first.law().key()).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void reachesEveryStageFromTheDraftAndCitesAnArticleForEach(BodyKind kind) {
        for (Rung rung : Rung.values()) {
            List<Move> moves = course.moves(rung, kind);
            Set<Stage> reached = EnumSet.of(Stage.DRAFT);
            Deque<Stage> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                Stage from = open.pop();
                moves.stream()
                        .filter(move -> move.from() == from && reached.add(move.to()))
                        .forEach(move -> open.push(move.to()));
            }
            assertThat(moves).allSatisfy(move -> {
                assertThat(reached).contains(move.from(), move.to());
                assertThat(move.law().article()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BodyKind.class,
            names = {"PROVINCIAL_COMMITTEE", "PREFECTURAL_COMMITTEE", "COUNTY_COMMITTEE"})
    void votesWhereTheLawWantsAVoteAtTheRightMeeting(BodyKind kind) {
        for (Rung rung : EnumSet.of(Rung.INVESTIGATION, Rung.DISMISSAL, Rung.RECALL)) {
            MeetingKind at = rung == Rung.RECALL ? MeetingKind.CONGRESS : MeetingKind.STANDING_COMMITTEE;
            assertThat(course.moves(rung, kind).stream()
                            .filter(move -> move.to().vote()))
                    .isNotEmpty()
                    .allSatisfy(move -> assertThat(move.meeting()).isEqualTo(at));
        }
    }
}
