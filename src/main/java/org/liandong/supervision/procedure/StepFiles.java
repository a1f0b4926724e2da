package org.liandong.supervision.procedure;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a procedure reads the documents of its steps. */
@Configuration(proxyBeanMethods = false)
class StepFiles {

    static final String SUBJECT = "procedureStep";

    @Bean
    AttachmentGuard stepReaders(OwnProcedureRepository procedures) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> procedures
                .ofStep(id)
                .filter(procedure -> procedure.sharing().readableBy(me.reader()))
                .isPresent());
    }
}
