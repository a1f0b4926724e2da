package org.liandong.supervision.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to the ledger: lines as a link names them, and what waits in a body's own columns. */
@Component
public class LedgerLookup {

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line as a link names it. */
    public record Line(long id, String title) {

        public String url() {
            return "/ledger/" + id;
        }
    }

    /**
     * A body's own columns in which something is still open.
     *
     * @param open {@code /ledger?mine=true&state=open}
     * @param late {@code …&state=late}
     * @param lateSince earliest of their days, null for none
     * @param reopened {@code …&state=reopened}
     */
    public record Own(int open, int late, @Nullable LocalDate lateSince, int reopened) {}

    /** Those of these lines that the reader may read, in their order. */
    public List<Line> readable(Collection<Long> ids, Reader reader) {
        return jdbc.sql("select l.id, l.title from ledger_line l where l.id = any(:ids) and " + Visibility.check("l")
                        + " order by l.id")
                .params(Visibility.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .query(Line.class)
                .list();
    }

    /** Lines of a matter in which the reader's body has a column, in the order of the ledger. */
    public List<Line> ofMatter(long matterId, Reader reader, int limit) {
        return jdbc.sql("select l.id, l.title from ledger_part p join ledger_line l on l.id = p.line_id"
                        + " where p.owner_id = :readerId and p.state <> 'LEFT' and l.matter_id = :matter and "
                        + Visibility.check("l") + " order by p.order_on, l.id limit :limit")
                .params(Visibility.parameters(reader))
                .param("matter", matterId)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** What waits in a body's own columns. */
    public Own own(long bodyId) {
        return jdbc.sql(
                        """
                        select count(*) as open, count(*) filter (where p.state <> 'DONE' and p.due_on < :today) as late,
                               min(p.due_on) filter (where p.state <> 'DONE' and p.due_on < :today) as late_since,
                               count(*) filter (where p.reopened) as reopened
                        from ledger_part p where p.owner_id = :body and p.order_on < '9999-12-31'
                        """)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(Own.class)
                .single();
    }
}
