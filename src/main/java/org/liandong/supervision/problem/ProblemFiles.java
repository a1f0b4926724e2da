package org.liandong.supervision.problem;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads a problem, or got a finding of it, reads its evidence. */
@Component
class ProblemFiles implements AttachmentGuard {

    static final String SUBJECT = "problem";

    private final JdbcClient jdbc;

    ProblemFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return jdbc.sql(
                        "select exists (select from problem p where p.id = :id and %s) or exists (select from problem_finding f where f.problem_id = :id and %s)"
                                .formatted(Visibility.check("p"), Visibility.check("f")))
                .params(Visibility.parameters(me.reader()))
                .param("id", subjectId)
                .query(Boolean.class)
                .single();
    }
}
