package org.liandong.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;

/**
 * A matter as its page shows it.
 *
 * @param mine whether the reader's body is the initiator
 * @param named number of invited congresses, seen or not
 */
record MatterView(
        long id,
        MatterContent content,
        MatterState state,
        String callOffReason,
        @Nullable Instant issuedAt,
        List<Milestone> milestones,
        List<Requirement> requirements,
        long ownerId,
        String ownerPath,
        Audience audience,
        boolean mine,
        int named,
        int version) {

    /** The latest version of the requirement document, null while there is none. */
    public @Nullable Requirement latest() {
        return requirements.isEmpty() ? null : requirements.get(requirements.size() - 1);
    }

    /** Whether others besides the participants read it; they write nothing. */
    public boolean told() {
        return audience == Audience.DOWNWARD || audience == Audience.ALL;
    }

    /** The shared milestones against a day, and how many of them have been reached. */
    List<Step> steps(LocalDate today, int reached) {
        List<Step> steps = new ArrayList<>();
        for (Milestone milestone : milestones) {
            steps.add(Step.of(steps.size() + 1, milestone, today, reached, state.running()));
        }
        return steps;
    }

    /**
     * A milestone as the timeline shows it.
     *
     * @param kind ok, soon, late or none
     * @param days days late or left, 0 when neither matters
     */
    record Step(int number, String name, LocalDate dueOn, String kind, int days) {

        private static final int SOON = 7;

        static Step of(int number, Milestone milestone, LocalDate today, int reached, boolean running) {
            int left = (int) java.time.temporal.ChronoUnit.DAYS.between(today, milestone.dueOn());
            String kind =
                    number <= reached ? "ok" : !running ? "none" : left < 0 ? "late" : left <= SOON ? "soon" : "none";
            return new Step(number, milestone.name(), milestone.dueOn(), kind, Math.abs(left));
        }
    }
}
