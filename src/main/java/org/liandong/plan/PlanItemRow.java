package org.liandong.plan;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;

/**
 * A plan item as other modules see it.
 *
 * @param instrument code of the competence table
 * @param monthFrom first month, 1 to 12
 * @param monthTo last month, not before the first
 */
public record PlanItemRow(
        long id,
        long planId,
        long ownerId,
        String ownerPath,
        int year,
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        int monthFrom,
        int monthTo,
        LinkageWish linkageWish,
        ItemState state,
        boolean published) {}
