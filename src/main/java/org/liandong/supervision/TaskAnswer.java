package org.liandong.supervision;

import java.util.List;

/** 答复 to an invitation: each congress decides for itself. */
public enum TaskAnswer {
    ACCEPTED(TaskState.ACCEPTED),
    PARTLY(TaskState.PARTLY),
    DECLINED(TaskState.DECLINED);

    private final TaskState state;

    TaskAnswer(TaskState state) {
        this.state = state;
    }

    TaskState state() {
        return state;
    }

    /** The answers among which a congress may choose: what is entrusted is taken on or not (监督法 34(1)). */
    static List<TaskAnswer> to(MatterMode mode) {
        return mode == MatterMode.ENTRUSTED ? List.of(ACCEPTED, DECLINED) : List.of(values());
    }

    /** Whether it has to say why. */
    public boolean needsReason() {
        return this != ACCEPTED;
    }
}
