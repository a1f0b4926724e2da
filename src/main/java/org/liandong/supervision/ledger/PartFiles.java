package org.liandong.supervision.ledger;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads a line reads the proofs in its columns. */
@Component
class PartFiles implements AttachmentGuard {

    static final String SUBJECT = "ledgerPart";

    private final JdbcClient jdbc;

    PartFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return jdbc.sql(
                        "select exists (select from ledger_part p join ledger_line l on l.id = p.line_id where p.id = :id and "
                                + Visibility.check("l") + ")")
                .params(Visibility.parameters(me.reader()))
                .param("id", subjectId)
                .query(Boolean.class)
                .single();
    }
}
