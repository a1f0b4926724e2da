package org.liandong.plan;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;

/**
 * An item as a published revision had it.
 *
 * @param itemId the item, by which revisions are compared
 * @param statuteLines one statute a line, empty for none
 * @param leadOrgan name that the organ had, empty while open
 * @param supervisedLines one organ a line, empty for none
 */
record KeptItem(
        long itemId,
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        String statuteLines,
        int monthFrom,
        int monthTo,
        String leadOrgan,
        String supporting,
        String supervisedLines,
        LinkageWish linkageWish,
        ItemState state,
        String stateReason) {}
