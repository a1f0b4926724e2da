package org.liandong.liaison;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read a visit may read its files. */
@Configuration(proxyBeanMethods = false)
class VisitFiles {

    @Bean
    AttachmentGuard visitReaders(VisitDetails details) {
        return AttachmentGuard.of(VisitService.SUBJECT, (id, me) -> details.readable(id, me.reader()));
    }
}
