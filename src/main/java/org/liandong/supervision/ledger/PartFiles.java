package org.liandong.supervision.ledger;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a line reads the proofs in its columns. */
@Configuration(proxyBeanMethods = false)
class PartFiles {

    static final String SUBJECT = "ledgerPart";

    @Bean
    AttachmentGuard partReaders(JdbcClient jdbc) {
        return AttachmentGuard.of(
                SUBJECT,
                jdbc,
                "select from ledger_part p join ledger_line l on l.id = p.line_id where p.id = :id and "
                        + Visibility.check("l"));
    }
}
