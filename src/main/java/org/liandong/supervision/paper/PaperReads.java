package org.liandong.supervision.paper;

import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads papers; obeys the one visibility rule. */
@Repository
class PaperReads {

    private static final int MOST = 200;

    private static final String ROWS =
            """
            select p.id, p.kind, p.state, p.opinion_id, p.replaces_id, n.id as replaced_by, p.number, p.addressee, p.title,
                   %s as wording, p.attachments, p.copies, p.signer, p.day, p.writer, p.written_at, p.version
            from matter_paper p
            left join matter_paper n on n.replaces_id = p.id and n.state <> 'DRAFT'
            where p.matter_id = :matter and p.task_id is not distinct from cast(:task as bigint) and %s
            """;

    private final JdbcClient jdbc;

    PaperReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a piece of work, the latest first. */
    List<PaperRow> of(Work work, Reader reader) {
        return rows("''", "order by p.id desc limit " + MOST, work, reader)
                .query(PaperRow.class)
                .list();
    }

    Optional<PaperRow> one(Work work, long id, Reader reader) {
        return rows("p.wording", "and p.id = :id", work, reader)
                .param("id", id)
                .query(PaperRow.class)
                .optional();
    }

    /** Whether the body has a final paper of this number besides the one that is to be replaced. */
    boolean taken(long bodyId, String number, long except) {
        return jdbc.sql("select exists (select 1 from matter_paper where owner_id = :body and number = :number"
                        + " and state <> 'DRAFT' and id <> :except)")
                .param("body", bodyId)
                .param("number", number)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec rows(String wording, String rest, Work work, Reader reader) {
        return jdbc.sql(ROWS.formatted(wording, Visibility.check("p")) + rest)
                .params(Visibility.parameters(reader))
                .param("matter", work.matterId())
                .param("task", work.taskId());
    }
}
