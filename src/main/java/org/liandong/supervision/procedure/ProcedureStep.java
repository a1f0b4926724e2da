package org.liandong.supervision.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.law.procedure.Step;
import org.liandong.law.procedure.StepState;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** One step of a congress's own procedure: what it planned, by when the law wants it, and what came of it. */
@Entity
class ProcedureStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "procedure_step_seq")
    @SequenceGenerator(name = "procedure_step_seq", sequenceName = "procedure_step_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "procedure_id")
    private OwnProcedure procedure;

    private int position;
    private String code;

    @Nullable
    private LocalDate plannedOn;

    @Nullable
    private LocalDate dueOn;

    @Nullable
    private LocalDate givenOn;

    @Nullable
    private LocalDate extendedTo;

    private String extensionReason = "";

    @Nullable
    private LocalDate doneOn;

    private String inapplicable = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProcedureStep() {}

    ProcedureStep(OwnProcedure procedure, int position, Step step) {
        this.procedure = procedure;
        this.position = position;
        this.code = step.key();
    }

    /** The same step as somebody saw it; unless another changed it since. */
    ProcedureStep seen(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("step " + id);
        }
        return this;
    }

    void plan(@Nullable LocalDate day) {
        requireOpen();
        plannedOn = day;
    }

    void done(LocalDate day, LocalDate today) {
        requireOpen();
        require(!day.isAfter(today), "step.done.future");
        doneOn = day;
    }

    /** Takes back that it was done or does not apply. */
    void reopen() {
        doneOn = null;
        inapplicable = "";
    }

    /** Finds that it does not apply here; what the law requires of everybody always applies. */
    void skip(Step law, String reason) {
        requireOpen();
        if (law.duty() == Step.Duty.MUST) {
            throw new RuleViolation("step.skip.must", law.article());
        }
        require(!reason.isBlank(), "step.skip.reason");
        inapplicable = reason;
    }

    /**
     * Puts the deadline off, where the province's measures allow it.
     *
     * @param until the last day to which it may be put off, null when it may not be
     */
    void extend(@Nullable LocalDate until, LocalDate day, String reason, String article) {
        requireOpen();
        if (until == null || dueOn == null) {
            throw new RuleViolation("step.extend.unlawful", article);
        }
        require(day.isAfter(dueOn), "step.extend.earlier");
        if (day.isAfter(until)) {
            throw new RuleViolation("step.extend.beyond", org.liandong.law.procedure.Working.day(until));
        }
        require(!reason.isBlank(), "step.extend.reason");
        extendedTo = day;
        extensionReason = reason;
    }

    /** Enters a day that only a person knows: when something outside happened, or what a resolution says. */
    void give(@Nullable LocalDate day) {
        requireOpen();
        givenOn = day;
    }

    /** Takes the last lawful day as it was computed; an extension beyond it stays. */
    void due(@Nullable LocalDate computed) {
        LocalDate extended = extendedTo;
        dueOn = extended != null && computed != null && extended.isAfter(computed) ? extended : computed;
    }

    /** Where it stands on a day. */
    StepState state(LocalDate today) {
        return inapplicable.isEmpty() ? StepState.of(dueOn, doneOn, today) : StepState.NOT_APPLICABLE;
    }

    boolean open() {
        return doneOn == null && inapplicable.isEmpty();
    }

    private void requireOpen() {
        require(open(), "step.settled");
    }

    private static void require(boolean kept, String key) {
        if (!kept) throw new RuleViolation(key);
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("step not stored yet");
        }
        return id;
    }

    /** Null while it is not stored. */
    @Nullable
    Long storedId() {
        return id;
    }

    int position() {
        return position;
    }

    String code() {
        return code;
    }

    @Nullable
    LocalDate plannedOn() {
        return plannedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate givenOn() {
        return givenOn;
    }

    @Nullable
    LocalDate extendedTo() {
        return extendedTo;
    }

    String extensionReason() {
        return extensionReason;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    String inapplicable() {
        return inapplicable;
    }

    int version() {
        return version;
    }
}
