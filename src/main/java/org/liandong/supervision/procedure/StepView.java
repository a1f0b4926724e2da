package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.attachment.AttachmentRow;
import org.liandong.law.procedure.Deadline;
import org.liandong.law.procedure.Step;
import org.liandong.law.procedure.StepState;
import org.liandong.law.procedure.Timing;
import org.liandong.law.procedure.Working;

/**
 * A step as its page shows it.
 *
 * @param source the province's rule from which its number comes, empty for the national law's
 * @param dueOn last lawful day with its extension, null for none
 * @param proposedOn proposed day, null for none
 * @param givenOn a day that was entered for it alone, null for none
 * @param extendableTo last day to which the deadline may be put off, null when it may not be
 * @param noticeBy day by which it has to be announced, null when it need not be
 * @param behindPlan days past its planned day where it is open and not past its lawful one
 */
record StepView(
        int position,
        Step law,
        Deadline deadline,
        Timing timing,
        String source,
        StepState state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate extendedTo,
        String extensionReason,
        @Nullable LocalDate extendableTo,
        @Nullable LocalDate noticeBy,
        String inapplicable,
        int behindPlan,
        List<AttachmentRow> files,
        int version) {

    /** How its lawful day was worked out; null where there is nothing to show. */
    public @Nullable Working working() {
        return timing.known() ? new Working(deadline, timing, law.article()) : null;
    }

    /** How the timeline marks it: ok, soon, late, none or info. */
    public String kind() {
        return switch (state.kind()) {
            case DONE -> "ok";
            case DONE_LATE, LATE -> "late";
            case DUE_SOON -> "soon";
            case NOT_DUE, NOT_APPLICABLE -> "none";
        };
    }

    /** Days by which it was done before its first lawful day; 0 for none. */
    public int early() {
        return doneOn == null || timing.earliest() == null || !doneOn.isBefore(timing.earliest())
                ? 0
                : (int) java.time.temporal.ChronoUnit.DAYS.between(doneOn, timing.earliest());
    }

    public boolean open() {
        return state.open();
    }

    /** Whether its congress may find that it does not apply. */
    public boolean skippable() {
        return law.duty() != Step.Duty.MUST;
    }
}
