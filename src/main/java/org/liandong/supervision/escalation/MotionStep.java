package org.liandong.supervision.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.escalation.Stage.Manner;

/** One step that a motion has taken; the first is its draft. */
@Entity
class MotionStep {

    /**
     * What is written down of a step.
     *
     * @param day on which it happened
     * @param meetingId meeting at which it happened, null for none
     * @param byWhom office of who answered, or the organ that moved it; empty for none
     * @param dueOn day named for what follows, null for none
     */
    @Embeddable
    record Noted(
            LocalDate day,
            @Nullable Long meetingId,
            @Enumerated(EnumType.STRING) @Nullable Manner manner,
            String byWhom,
            String text,
            @Nullable LocalDate dueOn) {

        /** Whether what is named for later lies later. */
        boolean inOrder() {
            return dueOn == null || !dueOn.isBefore(day);
        }

        /** Only what this step asks for. */
        Noted asked(Course.Move move) {
            return new Noted(
                    day,
                    move.meeting() == null ? null : meetingId,
                    manner != null && move.manners().contains(manner) ? manner : null,
                    byWhom,
                    text,
                    move.to().setsDay() ? dueOn : null);
        }

        static Noted on(LocalDate day) {
            return new Noted(day, null, null, "", "", null);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "motion_step_seq")
    @SequenceGenerator(name = "motion_step_seq", sequenceName = "motion_step_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "motion_id")
    private Motion motion;

    private int position;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String code;

    @Embedded
    private Noted noted;

    @Embedded
    @Nullable
    private Ballot ballot;

    @SuppressWarnings("NullAway.Init")
    protected MotionStep() {}

    MotionStep(Motion motion, int position, Stage stage, String code, Noted noted, @Nullable Ballot ballot) {
        this.motion = motion;
        this.position = position;
        this.stage = stage;
        this.code = code;
        this.noted = noted;
        this.ballot = ballot;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("step not stored yet");
        }
        return id;
    }

    int position() {
        return position;
    }

    Stage stage() {
        return stage;
    }

    /** Key of the law's step; empty for the draft. */
    String code() {
        return code;
    }

    Noted noted() {
        return noted;
    }

    @Nullable
    Ballot ballot() {
        return ballot;
    }
}
