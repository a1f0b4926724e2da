package org.liandong.supervision.procedure;

import java.util.Optional;
import org.liandong.supervision.Work;
import org.springframework.stereotype.Component;

/** Finds the procedure of a piece of work; one that nobody has written yet is made up from the law and stored when it is written. */
@Component
class OwnProcedures {

    private final OwnProcedureRepository procedures;
    private final ProcedureLaw law;

    OwnProcedures(OwnProcedureRepository procedures, ProcedureLaw law) {
        this.procedures = procedures;
        this.law = law;
    }

    /** As it is stored, or as it would be; days computed anew. */
    OwnProcedure of(Work work) {
        return stored(work).orElseGet(() -> fresh(work));
    }

    /** Stored from now on. */
    OwnProcedure written(Work work) {
        return stored(work).orElseGet(() -> procedures.save(fresh(work)));
    }

    private Optional<OwnProcedure> stored(Work work) {
        Long task = work.taskId();
        return task == null ? procedures.ofInitiator(work.matterId()) : procedures.ofTask(task);
    }

    private OwnProcedure fresh(Work work) {
        OwnProcedure procedure = new OwnProcedure(work, law.steps(work));
        law.of(procedure, work).apply();
        return procedure;
    }
}
