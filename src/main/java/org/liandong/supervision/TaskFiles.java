package org.liandong.supervision;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a task reads its written report. */
@Configuration(proxyBeanMethods = false)
class TaskFiles {

    static final String SUBJECT = "matterTask";

    @Bean
    AttachmentGuard taskReaders(MatterTaskRepository tasks) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> tasks.findById(id)
                .filter(task -> task.sharing().readableBy(me.reader()))
                .isPresent());
    }
}
