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
        PlanKind kind,
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

    /** Key of the lawful name of the plan in which it stands. */
    public String nameKey() {
        return kind.nameKey(bodyKind);
    }

    /** Key of what the organs beside the leading ones are to the work. */
    public String concernedKey() {
        return kind.concernedKey();
    }

    /** Whether it can become a joint matter: the law lets levels supervise jointly, nothing else (监督法 34(2)). */
    public boolean canBeJoint() {
        return kind == PlanKind.SUPERVISION && linkageWish.asksOthers();
    }

    public boolean oneMonth() {
        return monthFrom == monthTo;
    }

    /** A row that an open revision adds or changes. */
    public boolean pending() {
        return !published;
    }
}
