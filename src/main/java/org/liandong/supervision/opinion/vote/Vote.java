package org.liandong.supervision.opinion.vote;

import java.util.stream.IntStream;
import org.liandong.congress.BodyKind;
import org.liandong.shared.RuleViolation;

/**
 * 满意度测评: the four counts of a satisfaction vote at a meeting.
 *
 * @param satisfied 满意
 * @param mostly 基本满意
 * @param dissatisfied 不满意
 * @param abstained 弃权
 * @param cast ballots that came back
 * @param present members at the meeting
 * @param members all members of the committee, or deputies of the township
 */
public record Vote(int satisfied, int mostly, int dissatisfied, int abstained, int cast, int present, int members) {

    private static final int MOST = 5000;

    public Vote {
        boolean counted = IntStream.of(satisfied, mostly, dissatisfied, abstained, cast, present, members)
                .allMatch(count -> count >= 0 && count <= MOST);
        require(counted, "opinion.vote.number", MOST);
        int sum = satisfied + mostly + dissatisfied + abstained;
        require(sum == cast, "opinion.vote.sum", sum, cast);
        require(cast > 0, "opinion.vote.none");
        require(cast <= present, "opinion.vote.cast", cast, present);
        require(present <= members, "opinion.vote.present", present, members);
    }

    /**
     * Refuses the vote of a meeting that was not lawfully held: more than half of all members (地方组织法 51(3)), in a
     * township two thirds of all deputies (14(4)).
     */
    public void mustBeLawful(BodyKind kind) {
        if (kind == BodyKind.TOWNSHIP_CONGRESS) {
            require(present * 3 >= members * 2, "opinion.vote.quorum.township", present, members);
        } else {
            require(present * 2 > members, "opinion.vote.quorum", present, members);
        }
    }

    /** Whether those satisfied and mostly satisfied are at least so many per cent of all members. */
    boolean passes(int percent) {
        return (satisfied + mostly) * 100 >= percent * members;
    }

    private static void require(boolean kept, String key, Object... arguments) {
        if (!kept) {
            throw new RuleViolation(key, arguments);
        }
    }
}
