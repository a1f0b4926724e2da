package org.liandong.supervision.publication;

import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what was told; obeys the one visibility rule. */
@Repository
class PublicationReads {

    /** More than a piece of work ever needs. */
    private static final int MOST = 100;

    private static final int BEGINNING = 120;

    private static final String ROWS =
            """
            select p.id, p.step, p.report, p.opinions, p.handling, p.deputies, p.society, %s as wording, p.told_on, p.medium,
                   p.place, p.harmless, p.entered_at, p.withdrawn, p.withdrawn_on, p.version
            from publication p
            where p.matter_id = :matter and p.task_id is not distinct from cast(:task as bigint) and %s
            """;

    private final JdbcClient jdbc;

    PublicationReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a piece of work with the beginning of their text, the latest first. */
    List<PublicationRow> of(Work work, Reader reader) {
        return rows(
                        "left(p.wording, " + BEGINNING + ")",
                        "order by p.told_on desc, p.id desc limit " + MOST,
                        work,
                        reader)
                .query(PublicationRow.class)
                .list();
    }

    /** One with its whole text. */
    Optional<PublicationRow> one(Work work, long id, Reader reader) {
        return rows("p.wording", "and p.id = :id", work, reader)
                .param("id", id)
                .query(PublicationRow.class)
                .optional();
    }

    private StatementSpec rows(String wording, String rest, Work work, Reader reader) {
        return jdbc.sql(ROWS.formatted(wording, Visibility.check("p")) + rest)
                .params(Visibility.parameters(reader))
                .param("matter", work.matterId())
                .param("task", work.taskId());
    }
}
