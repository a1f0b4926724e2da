package org.liandong.supervision.opinion.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.congress.BodyKind;
import org.liandong.shared.RuleViolation;

/** The counts of satisfaction votes: which fit together, when a meeting was lawful, and when a vote passes. */
class VoteTests {

    /** Every way in which up to four members can vote, be present and come up to all members. */
    @Test
    void takesExactlyTheCountsThatFitTogether() {
        int most = 4;
        for (int code = 0; code < Math.pow(most + 1, 7); code++) {
            int[] n = digits(code, most + 1);
            int sum = n[0] + n[1] + n[2] + n[3];
            boolean fits = sum == n[4] && n[4] > 0 && n[4] <= n[5] && n[5] <= n[6];
            assertThat(accepted(n)).as("%s", java.util.Arrays.toString(n)).isEqualTo(fits);
        }
    }

    @Test
    void passesExactlyWhenTheShareOfAllMembersIsReached() {
        Random random = new Random(34);
        for (int round = 0; round < 20_000; round++) {
            int members = 1 + random.nextInt(80);
            int present = 1 + random.nextInt(members);
            int satisfied = random.nextInt(present + 1);
            int mostly = random.nextInt(present - satisfied + 1);
            int against = random.nextInt(present - satisfied - mostly + 1);
            int cast = satisfied + mostly + against;
            if (cast == 0) {
                continue;
            }
            int percent = 1 + random.nextInt(100);
            Vote vote = new Vote(satisfied, mostly, against, 0, cast, present, members);
            double share = 100.0 * (satisfied + mostly) / members;
            assertThat(vote.passes(percent)).as("%s at %s%%", vote, percent).isEqualTo(share >= percent - 1e-9);
        }
    }

    @Test
    void standsOnTheBorderOfTheShare() {
        assertThat(new Vote(30, 30, 0, 0, 60, 60, 100).passes(60)).isTrue();
        assertThat(new Vote(30, 29, 1, 0, 60, 60, 100).passes(60)).isFalse();
    }

    /** 地方组织法 51(3): more than half of all members. */
    @Test
    void refusesAMeetingOfHalfTheCommittee() {
        vote(31, 60).mustBeLawful(BodyKind.COUNTY_COMMITTEE);
        assertThatThrownBy(() -> vote(30, 60).mustBeLawful(BodyKind.PROVINCIAL_COMMITTEE))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("opinion.vote.quorum");
        vote(31, 61).mustBeLawful(BodyKind.PREFECTURAL_COMMITTEE);
        assertThatThrownBy(() -> vote(30, 61).mustBeLawful(BodyKind.COUNTY_COMMITTEE))
                .hasMessage("opinion.vote.quorum");
    }

    /** 地方组织法 14(4): two thirds of all deputies of a township. */
    @Test
    void refusesASessionOfFewerThanTwoThirdsOfATownship() {
        vote(40, 60).mustBeLawful(BodyKind.TOWNSHIP_CONGRESS);
        assertThatThrownBy(() -> vote(39, 60).mustBeLawful(BodyKind.TOWNSHIP_CONGRESS))
                .hasMessage("opinion.vote.quorum.township");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesWhatIsNoNumberOfPeople(int count) {
        assertThatThrownBy(() -> new Vote(count, 0, 0, 0, count, count, count)).hasMessage("opinion.vote.number");
    }

    private static Vote vote(int present, int members) {
        return new Vote(1, 0, 0, 0, 1, present, members);
    }

    private static boolean accepted(int[] n) {
        try {
            new Vote(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static int[] digits(int code, int base) {
        int[] digits = new int[7];
        for (int place = 0; place < digits.length; place++) {
            digits[place] = code % base;
            code /= base;
        }
        return digits;
    }
}
