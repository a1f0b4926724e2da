package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.MeetingRow;
import org.liandong.law.Finding;
import org.liandong.supervision.Work;

/**
 * A procedure as its page shows it.
 *
 * @param writable whether the reader's body may write it
 * @param meeting the meeting it is counted from, null while none is chosen
 * @param finding what the guards have against its dates, null for nothing
 */
record ProcedureView(
        Work work,
        boolean mine,
        boolean writable,
        @Nullable MeetingRow meeting,
        @Nullable LocalDate movedFrom,
        @Nullable LocalDate movedOn,
        List<StepView> steps,
        @Nullable Finding finding) {

    public String url() {
        return work.url() + "/steps";
    }

    /** The step at a position, from 1; null when there is none. */
    @Nullable
    StepView step(int position) {
        return position < 1 || position > steps.size() ? null : steps.get(position - 1);
    }

    public long settled() {
        return steps.stream().filter(step -> !step.open()).count();
    }

    public boolean proposals() {
        return steps.stream().anyMatch(step -> step.open() && step.proposedOn() != null);
    }
}
