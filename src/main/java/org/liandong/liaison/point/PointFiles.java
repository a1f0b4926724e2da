package org.liandong.liaison.point;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who has a part in a point reads the files of its results; others do not, since what they show cannot be hidden. */
@Configuration(proxyBeanMethods = false)
class PointFiles {

    static final String SUBJECT = "pointStep";

    @Bean
    AttachmentGuard pointReaders(PointReads reads) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> reads.hasPartInStep(id, me.reader()));
    }
}
