package org.liandong.supervision.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads problems and findings; each obeys the one visibility rule. */
@Repository
public class ProblemReads {

    /** Rows on a page. */
    static final int LIMIT = 50;

    private static final String ROWS =
            """
            select p.id, p.matter_id, p.task_id, case when %s then m.title end as matter_title, p.owner_id,
                   b.short_name as owner_name, p.text, p.category, p.place, p.statute, p.article, p.organ, p.found_on,
                   p.handed_on, p.handed_note, p.line_id is not null as merged, l.id as line_id, l.title as line_title,
                   p.audience, p.version
            from problem p
            join joint_matter m on m.id = p.matter_id
            join body b on b.id = p.owner_id
            left join ledger_line l on l.id = p.line_id and %s
            where %s
            """
                    .formatted(Visibility.check("m"), Visibility.check("l"), Visibility.check("p"));

    private static final String FINDINGS =
            """
            select f.id, f.problem_id, p.id is not null as open, f.owner_id, o.short_name as owner_name,
                   t.short_name as to_name, f.text, f.organ,
                   cast(f.sent_at at time zone 'Asia/Shanghai' as date) as sent_on,
                   cast(f.received_at at time zone 'Asia/Shanghai' as date) as received_on, a.display_name as received_by,
                   f.answer
            from problem_finding f
            join body o on o.id = f.owner_id
            join body t on t.id = f.to_id
            left join problem p on p.id = f.problem_id and %s
            left join account a on a.id = f.received_by
            where %s
            """
                    .formatted(Visibility.check("p"), Visibility.check("f"));

    private final JdbcClient jdbc;

    ProblemReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProblemRow> one(long id, Reader reader) {
        return jdbc.sql(ROWS + " and p.id = :id")
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(ProblemRow.class)
                .optional();
    }

    /** Problems that a congress found in its work, the latest first, one more than {@link #LIMIT} at most. */
    List<ProblemRow> page(Work work, Reader reader, @Nullable Long before) {
        return jdbc.sql(
                        ROWS
                                + " and p.matter_id = :matter and p.owner_id = :owner and p.id < :before order by p.id desc limit :limit")
                .params(Visibility.parameters(reader))
                .param("matter", work.matterId())
                .param("owner", work.sharing().ownerId())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", LIMIT + 1)
                .query(ProblemRow.class)
                .list();
    }

    /** The problems of a line of the ledger that the reader may read. */
    public List<ProblemRow> ofLine(long lineId, Reader reader) {
        return jdbc.sql(ROWS + " and p.line_id = :line order by p.owner_path, p.id")
                .params(Visibility.parameters(reader))
                .param("line", lineId)
                .query(ProblemRow.class)
                .list();
    }

    /** What was sent on from a problem, as far as the reader may read it. */
    List<FindingRow> findingsOf(long problemId, Reader reader) {
        return jdbc.sql(FINDINGS + " and f.problem_id = :problem order by f.id")
                .params(Visibility.parameters(reader))
                .param("problem", problemId)
                .query(FindingRow.class)
                .list();
    }

    /** Which findings of the reader's body. */
    enum Box {
        RECEIVED("f.to_id = :readerId"),
        /** Received and not confirmed yet. */
        WAITING("f.to_id = :readerId and f.received_at is null"),
        SENT("f.owner_id = :readerId");

        private final String sql;

        Box(String sql) {
            this.sql = sql;
        }
    }

    /** Findings of a box, the latest first, one more than {@link #LIMIT} at most. */
    List<FindingRow> findings(Reader reader, Box box, @Nullable Long before) {
        return jdbc.sql(FINDINGS + " and " + box.sql + " and f.id < :before order by f.id desc limit :limit")
                .params(Visibility.parameters(reader))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", LIMIT + 1)
                .query(FindingRow.class)
                .list();
    }
}
