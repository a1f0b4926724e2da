package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.law.procedure.Step;
import org.liandong.supervision.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通报和公布的步骤: the door to those steps that are done when deputies and the public have been told (UV18). */
@Component
@Transactional
public class ToldSteps {

    private static final String GUARD = "UV18";

    private final OwnProcedures procedures;
    private final ProcedureLaw law;
    private final ProcedureService service;

    ToldSteps(OwnProcedures procedures, ProcedureLaw law, ProcedureService service) {
        this.procedures = procedures;
        this.law = law;
        this.service = service;
    }

    /**
     * A step that tells deputies and the public.
     *
     * @param position its place in the procedure, from 1
     * @param doneOn null while it is not done
     */
    public record ToldStep(int position, Step law, @Nullable LocalDate doneOn, boolean open) {}

    /** Those of a piece of work; none where the law does not require it of this way of taking part. */
    @Transactional(readOnly = true)
    public List<ToldStep> of(Work work) {
        OwnProcedure procedure = procedures.of(work);
        Calculation calculation = law.of(procedure, work);
        return procedure.steps().stream()
                .filter(step -> calculation.law(step).guard().equals(GUARD))
                .map(step -> new ToldStep(step.position(), calculation.law(step), step.doneOn(), step.open()))
                .toList();
    }

    /** Done on this day, since all that must be told has been told. */
    public void settle(Work work, int position, LocalDate day, SignedIn me) {
        service.done(place(work, position), version(work, position), day, null, me);
    }

    /** Open again, since something that was told was taken back. */
    public void reopen(Work work, int position, SignedIn me) {
        service.reopen(place(work, position), version(work, position), me);
    }

    private static Place place(Work work, int position) {
        return new Place(work.matterId(), work.taskId(), position);
    }

    private int version(Work work, int position) {
        return procedures.written(work).step(position).version();
    }
}
