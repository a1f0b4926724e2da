package org.liandong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;
import org.liandong.congress.OrganFunction;

/**
 * A plan item as a plan's table and its own page show it.
 *
 * @param revisesId the item in force that this row revises, null for an item of its own
 * @param leadOrgan name of the organ that leads, null while open
 * @param statuteLines one statute per line, null for none
 * @param supervisedLines one organ per line, empty for none
 * @param linked number of counterpart items
 */
record PlanItemLine(
        long id,
        long planId,
        @Nullable Long revisesId,
        boolean published,
        long ownerId,
        String ownerPath,
        String bodyName,
        BodyKind bodyKind,
        int year,
        String title,
        String instrument,
        @Nullable OrganFunction subjectArea,
        @Nullable String statuteLines,
        int monthFrom,
        int monthTo,
        @Nullable Long meetingId,
        @Nullable Long leadOrganId,
        @Nullable String leadOrgan,
        String supporting,
        String supervisedLines,
        LinkageWish linkageWish,
        ItemState state,
        String stateReason,
        Audience audience,
        Audience audienceChosen,
        int linked,
        int version) {

    /** The statutes as they are written in a list. */
    public List<String> statutes() {
        return statuteLines == null ? List.of() : statuteLines.lines().toList();
    }

    public List<String> supervised() {
        return supervisedLines.lines().toList();
    }

    public boolean oneMonth() {
        return monthFrom == monthTo;
    }

    /** A row that an open revision adds or changes. */
    public boolean pending() {
        return !published;
    }
}
