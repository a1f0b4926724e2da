package org.liandong.liaison;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read a visit may read its files; once it is anonymised, others not before somebody has looked at them. */
@Configuration(proxyBeanMethods = false)
class VisitFiles {

    @Bean
    AttachmentGuard visitReaders(VisitDetails details) {
        return AttachmentGuard.of(VisitService.SUBJECT, (id, me) -> details.filesReadable(id, me.reader()));
    }
}
