package org.liandong.supervision.opinion;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads an opinion reads the files of its records: letters, proofs, reports. */
@Configuration(proxyBeanMethods = false)
class OpinionFiles {

    static final String SUBJECT = "opinionRecord";

    @Bean
    AttachmentGuard opinionReaders(JdbcClient jdbc) {
        return AttachmentGuard.of(
                SUBJECT,
                jdbc,
                "select from opinion_record r join opinion o on o.id = r.opinion_id where r.id = :id and "
                        + Visibility.check("o"));
    }
}
