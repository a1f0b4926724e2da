package org.liandong.law.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.law.ProvincialRules;

/**
 * Proposed days for the steps of a procedure: backward from the meeting that considers it, forward from what it decides. A
 * step without a number of its own is put a week before the next; where neither law nor province sets a number nothing is
 * proposed for the time after the meeting.
 */
public final class Proposals {

    private static final int WEEK = 7;

    private final List<Step> steps;
    private final Anchors anchors;
    private final ProvincialRules local;
    private final Map<Integer, LocalDate> proposed = new HashMap<>();

    private Proposals(List<Step> steps, Anchors anchors, ProvincialRules local) {
        this.steps = steps;
        this.anchors = anchors;
        this.local = local;
    }

    /** The proposed day of each step by its position in the list, from 0; none while no meeting is chosen. */
    public static Map<Integer, LocalDate> of(List<Step> steps, Anchors anchors, ProvincialRules local) {
        Proposals proposals = new Proposals(steps, anchors, local);
        int meeting = 0;
        while (meeting < steps.size() && proposals.held(meeting) == null) {
            meeting++;
        }
        if (meeting < steps.size()) {
            proposals.backward(meeting);
            proposals.forward(meeting);
        }
        return proposals.proposed;
    }

    private void backward(int meeting) {
        LocalDate next = java.util.Objects.requireNonNull(held(meeting));
        proposed.put(meeting, next);
        for (int i = meeting - 1; i >= 0; i--) {
            Deadline deadline = steps.get(i).deadline(local);
            boolean strict =
                    deadline instanceof Deadline.Before before && before.span().amount() > 0;
            LocalDate due = deadline.timing(anchors, null).due();
            if (strict && due != null) {
                next = due.isBefore(next) ? due : next;
            } else if (deadline instanceof Deadline.Every || deadline instanceof Deadline.Window) {
                continue;
            } else {
                next = next.minusDays(WEEK);
            }
            proposed.put(i, next);
        }
    }

    private void forward(int meeting) {
        for (int i = meeting + 1; i < steps.size(); i++) {
            LocalDate held = held(i);
            LocalDate day = held != null
                    ? held
                    : steps.get(i)
                            .deadline(local)
                            .timing(withProposals(steps.get(i)), null)
                            .due();
            if (day != null) {
                proposed.put(i, day);
            }
        }
    }

    /** The first day of the meeting at which the step takes place, null for none. */
    private @Nullable LocalDate held(int position) {
        String at = steps.get(position).heldAt();
        Anchors.Days days = at.isEmpty() ? null : anchors.of(new Anchor(at, 0), null);
        return days == null ? null : days.first();
    }

    /** The known days and, where a step of the same procedure is still open, its proposed day. */
    private Anchors withProposals(Step step) {
        Map<Integer, LocalDate> done = new HashMap<>();
        proposed.forEach((position, day) -> {
            if (steps.get(position).procedure().equals(step.procedure())) {
                done.put(steps.get(position).number(), day);
            }
        });
        done.putAll(anchors.done());
        return new Anchors(anchors.year(), anchors.meeting(), anchors.congress(), done);
    }
}
