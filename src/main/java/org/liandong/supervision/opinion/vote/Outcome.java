package org.liandong.supervision.opinion.vote;

import org.jspecify.annotations.Nullable;
import org.liandong.law.LocalNumber;

/**
 * A vote with what follows from it.
 *
 * @param percent the province's threshold, null for none
 * @param passed null where there is no threshold, so that a person decides
 */
public record Outcome(Vote vote, @Nullable LocalNumber percent, @Nullable Boolean passed) {

    public static Outcome of(Vote vote, @Nullable LocalNumber percent) {
        return new Outcome(vote, percent, percent == null ? null : (Boolean) vote.passes(percent.number()));
    }

    /** Whether there is a threshold and it was not reached. */
    public boolean failed() {
        return passed != null && !passed;
    }
}
