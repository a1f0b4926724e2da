package org.liandong.docking.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with what was said to it; the columns of the answer are null while there is none.
 *
 * @param instrument null for a proposal in words
 * @param planItemId item of the proposer's plan, null for words alone
 * @param choice what the body that holds the round decided
 * @param planned item of that body's plan that came of it
 * @param version of the answer
 */
public record ProposalRow(
        long id,
        String bodyName,
        String bodyPath,
        @Nullable Long planItemId,
        String title,
        @Nullable String instrument,
        String statutes,
        @Nullable Integer month,
        String note,
        boolean late,
        LocalDate proposedOn,
        @Nullable ProposalChoice choice,
        @Nullable String reason,
        @Nullable LocalDate repliedOn,
        @Nullable Long planned,
        @Nullable Integer version) {

    /** Key with which the next page begins. */
    public String key() {
        return bodyPath + "~" + id;
    }
}
