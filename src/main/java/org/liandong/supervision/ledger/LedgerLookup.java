package org.liandong.supervision.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to the ledger: lines as a link names them. */
@Component
public class LedgerLookup {

    private static final String OWN =
            "select l.id, l.title from ledger_part p join ledger_line l on l.id = p.line_id where p.owner_id = :readerId and p.state <> 'LEFT' and "
                    + Visibility.check("l");

    private final JdbcClient jdbc;

    LedgerLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as a link names it. */
    public record Line(long id, String title) {

        public String url() {
            return "/ledger/" + id;
        }
    }

    /** Those of these lines that the reader may read, in their order. */
    public List<Line> readable(Collection<Long> ids, Reader reader) {
        return jdbc.sql("select l.id, l.title from ledger_line l where l.id = any(:ids) and " + Visibility.check("l")
                        + " order by l.id")
                .params(Visibility.parameters(reader))
                .param("ids", ids.toArray(Long[]::new))
                .query(Line.class)
                .list();
    }

    /** A line in which the reader's body has a column. */
    public Optional<Line> own(long id, Reader reader) {
        return jdbc.sql(OWN + " and l.id = :id")
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(Line.class)
                .optional();
    }

    /** Lines in which the reader's body has an open column, in the order of the ledger. */
    public List<Line> open(Reader reader, int limit) {
        return jdbc.sql(OWN + " and p.order_on < '9999-12-31' order by p.order_on, l.id limit :limit")
                .params(Visibility.parameters(reader))
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
