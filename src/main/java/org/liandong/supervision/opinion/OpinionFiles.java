package org.liandong.supervision.opinion;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads an opinion reads the files of its records: letters, proofs, reports. */
@Component
class OpinionFiles implements AttachmentGuard {

    static final String SUBJECT = "opinionRecord";

    private final JdbcClient jdbc;

    OpinionFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return jdbc.sql("select exists (select from opinion_record r join opinion o on o.id = r.opinion_id"
                        + " where r.id = :id and " + Visibility.check("o") + ")")
                .param("id", subjectId)
                .params(Visibility.parameters(me.reader()))
                .query(Boolean.class)
                .single();
    }
}
