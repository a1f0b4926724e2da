package org.liandong.supervision.escalation;

import jakarta.persistence.Embeddable;

/**
 * A count of votes, or of what those who signed think of an answer.
 *
 * @param members all members or deputies, or all who signed
 * @param inFavour votes for it, or satisfied
 * @param against votes against it, or not satisfied
 */
@Embeddable
record Ballot(int members, int present, int inFavour, int against, int abstained) {

    /** Whether the counts can be true. */
    boolean plausible() {
        return members > 0 && present <= members && inFavour + against + abstained <= present;
    }

    /** Whether so many were present that the standing committee may decide (地方组织法 51(3)). */
    boolean mostPresent() {
        return present * 2 > members;
    }

    /** Whether so many were present that the congress may decide (地方组织法 14(4)). */
    boolean twoThirdsPresent() {
        return present * 3 >= members * 2;
    }

    /** Whether more than half of all voted for it, present or not (监督法 62(3); 地方组织法 25, 51(4)). */
    public boolean passed() {
        return inFavour * 2 > members;
    }

    /** The least number of votes with which it passes. */
    public int needed() {
        return members / 2 + 1;
    }

    /** Whether more than half of those who signed are not satisfied (监督法 53). */
    boolean mostDissatisfied() {
        return against * 2 > members;
    }

    /** Whether half or more of those who signed are not satisfied (代表法 20(5)). */
    boolean halfDissatisfied() {
        return against * 2 >= members;
    }
}
