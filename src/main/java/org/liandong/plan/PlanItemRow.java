package org.liandong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;

/**
 * A plan item as other modules see it.
 *
 * @param instrument code of the competence table
 * @param statuteLines one statute per line, null for none
 * @param monthFrom first month, 1 to 12
 * @param monthTo last month, not before the first
 */
public record PlanItemRow(
        long id,
        long planId,
        long ownerId,
        String ownerPath,
        PlanKind kind,
        int year,
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        @Nullable String statuteLines,
        int monthFrom,
        int monthTo,
        LinkageWish linkageWish,
        ItemState state,
        boolean published) {

    /** The statutes as they are written in a list. */
    public List<String> statutes() {
        return statuteLines == null ? List.of() : statuteLines.lines().toList();
    }
}
