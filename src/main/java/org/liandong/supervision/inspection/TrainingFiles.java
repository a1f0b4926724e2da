package org.liandong.supervision.inspection;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a piece of work reads the files of the training of its group. */
@Configuration(proxyBeanMethods = false)
class TrainingFiles {

    static final String SUBJECT = "groupTraining";

    @Bean
    AttachmentGuard trainingReaders(InspectionGroupRepository groups, WorkLookup works) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> groups.ofTraining(id)
                .filter(group -> works.mayRead(group.place(), me))
                .isPresent());
    }
}
