package org.liandong.supervision.procedure;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a procedure reads the documents of its steps. */
@Component
class StepFiles implements AttachmentGuard {

    static final String SUBJECT = "procedureStep";

    private final OwnProcedureRepository procedures;

    StepFiles(OwnProcedureRepository procedures) {
        this.procedures = procedures;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return procedures
                .ofStep(subjectId)
                .filter(procedure -> procedure.sharing().readableBy(me.reader()))
                .isPresent();
    }
}
