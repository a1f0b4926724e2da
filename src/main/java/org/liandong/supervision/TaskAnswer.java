package org.liandong.supervision;

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

    /** Whether it has to say why. */
    public boolean needsReason() {
        return this != ACCEPTED;
    }
}
