package org.liandong.liaison.point;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.PersonalData;
import org.liandong.liaison.PointRow;
import org.liandong.liaison.PointStep.Kind;
import org.liandong.liaison.Satisfaction;

/**
 * A step on the way of a point as its page shows it.
 *
 * @param id null for one that only the record of the visit speaks of
 * @param actedBy name of who wrote it, null for what the record of the visit said
 */
record StepRow(
        @Nullable Long id,
        Kind kind,
        LocalDate happenedOn,
        @Nullable LocalDate dueOn,
        String whom,
        String how,
        String words,
        @Nullable Satisfaction satisfied,
        @Nullable String actedBy,
        @Nullable Instant actedAt) {

    /** The way that the record of the visit tells, before the first step was written by itself. */
    static List<StepRow> of(PointRow point) {
        List<StepRow> steps = new ArrayList<>();
        if (!point.passedTo().isEmpty()) {
            steps.add(step(Kind.PASSED, point.visitedOn(), point.dueOn(), point.passedTo(), "", null));
        }
        if (point.answeredOn() != null) {
            steps.add(step(Kind.RESULT, point.answeredOn(), null, "", point.result(), null));
        }
        if (point.toldBackOn() != null) {
            steps.add(step(Kind.TOLD, point.toldBackOn(), null, "", "", point.satisfied()));
        }
        return steps;
    }

    private static StepRow step(
            Kind kind,
            LocalDate on,
            @Nullable LocalDate due,
            String whom,
            String words,
            @Nullable Satisfaction satisfied) {
        return new StepRow(null, kind, on, due, whom, "", words, satisfied, null, null);
    }

    /** Whether who raised the point was not satisfied, so that it went back. */
    public boolean back() {
        return satisfied == Satisfaction.NOT;
    }

    /** Kind of its mark in the timeline. */
    public String mark() {
        return switch (kind) {
            case PASSED -> "info";
            case REMINDED -> "soon";
            case RESULT -> "ok";
            case TOLD -> back() ? "late" : "ok";
        };
    }

    StepRow masked(String people) {
        return new StepRow(
                id,
                kind,
                happenedOn,
                dueOn,
                kind == Kind.TOLD ? PersonalData.maskNames(whom) : PersonalData.maskNumbers(whom),
                PersonalData.mask(how, people),
                PersonalData.mask(words, people),
                satisfied,
                actedBy,
                actedAt);
    }
}
