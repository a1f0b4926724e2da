package org.liandong.supervision.problem;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a problem, or got a finding of it, reads its evidence. */
@Configuration(proxyBeanMethods = false)
class ProblemFiles {

    static final String SUBJECT = "problem";

    @Bean
    AttachmentGuard problemReaders(JdbcClient jdbc) {
        return AttachmentGuard.of(
                SUBJECT,
                jdbc,
                "select from problem p where p.id = :id and " + Visibility.check("p")
                        + " union all select from problem_finding f where f.problem_id = :id and "
                        + Visibility.check("f"));
    }
}
