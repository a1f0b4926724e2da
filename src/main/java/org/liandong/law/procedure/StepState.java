package org.liandong.law.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands against its deadline.
 *
 * @param days days left, late or done too late; 0 where none are counted
 */
public record StepState(Kind kind, int days) {

    /** Days before a deadline from which it counts as due soon. */
    public static final int SOON = 7;

    /** Its name on screen is the message {@code step.state.<name>}. */
    public enum Kind {
        NOT_DUE,
        DUE_SOON,
        LATE,
        DONE,
        DONE_LATE,
        NOT_APPLICABLE
    }

    /** A step that does not apply here. */
    public static final StepState NOT_APPLICABLE = new StepState(Kind.NOT_APPLICABLE, 0);

    /**
     * The state on a day.
     *
     * @param due last lawful day, null for none
     * @param doneOn null while it is open
     */
    public static StepState of(@Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
        int late = due == null ? 0 : (int) ChronoUnit.DAYS.between(due, doneOn == null ? today : doneOn);
        if (doneOn != null) {
            return late > 0 ? new StepState(Kind.DONE_LATE, late) : new StepState(Kind.DONE, 0);
        }
        if (due == null || late < -SOON) {
            return new StepState(Kind.NOT_DUE, -late);
        }
        return late > 0 ? new StepState(Kind.LATE, late) : new StepState(Kind.DUE_SOON, -late);
    }

    /** Whether it still has to be taken. */
    public boolean open() {
        return kind == Kind.NOT_DUE || kind == Kind.DUE_SOON || kind == Kind.LATE;
    }
}
