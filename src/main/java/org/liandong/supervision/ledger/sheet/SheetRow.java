package org.liandong.supervision.ledger.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.supervision.ledger.PartState;
import org.liandong.supervision.problem.ProblemCategory;
import org.liandong.supervision.problem.ProblemContent;

/**
 * A line of the table.
 *
 * @param problemId null where the reader may not read the problem
 * @param partId the body's column, null while the problem is in no line
 * @param first whether this is the first problem of the body in the line: what its column says stands here alone
 */
record SheetRow(
        @Nullable Long problemId,
        int problemVersion,
        @Nullable Long partId,
        int partVersion,
        boolean first,
        long ownerId,
        String ownerName,
        String lineTitle,
        String text,
        @Nullable ProblemCategory category,
        String place,
        String statute,
        String article,
        String organ,
        @Nullable LocalDate foundOn,
        @Nullable Audience audience,
        String measures,
        @Nullable LocalDate dueOn,
        @Nullable PartState state) {

    /** What an import knows it by: one's own problem and column, or somebody else's, which is left alone. */
    String key(long bodyId) {
        if (ownerId != bodyId || problemId == null) {
            return "O" + (problemId == null ? partId : problemId);
        }
        return "P" + problemId + "-" + problemVersion
                + (partId == null || !first ? "" : "/C" + partId + "-" + partVersion);
    }

    /** Whether the problem says this already. */
    boolean says(ProblemContent content, Audience who) {
        return who == audience
                && content.equals(new ProblemContent(
                        text,
                        category == null ? content.category() : category,
                        place,
                        statute,
                        article,
                        organ,
                        foundOn == null ? content.foundOn() : foundOn));
    }
}
