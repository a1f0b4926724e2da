package org.liandong.supervision.ledger.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.Work;
import org.liandong.supervision.ledger.LedgerFilter;
import org.liandong.supervision.ledger.LedgerReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines of the table; obeys the one visibility rule. */
@Repository
class SheetReads {

    private static final String COLUMNS =
            """
            select p.id as problem_id, coalesce(p.version, 0) as problem_version, c.id as part_id,
                   coalesce(c.version, 0) as part_version,
                   p.id is null or p.id = (select min(f.id) from problem f where f.line_id = c.line_id and f.owner_id = c.owner_id) as first,
                   b.id as owner_id, b.short_name as owner_name, coalesce(l.title, '') as line_title, coalesce(p.text, '') as text,
                   p.category, coalesce(p.place, '') as place, coalesce(p.statute, '') as statute,
                   coalesce(p.article, '') as article, coalesce(p.organ, '') as organ, p.found_on, p.audience,
                   coalesce(c.measures, '') as measures, c.due_on, c.state
            """;

    private static final String OWN = COLUMNS
            + """
            from problem p
            join body b on b.id = p.owner_id
            left join ledger_line l on l.id = p.line_id
            left join ledger_part c on c.line_id = l.id and c.owner_id = p.owner_id
            where p.owner_id = :readerId and p.matter_id = :matter and %s
            """
                    .formatted(Visibility.check("p"));

    private static final String LISTED =
            """
            with seen as materialized (%s limit :limit)
            %s
            from seen s
            join ledger_line l on l.id = s.id
            join ledger_part c on c.line_id = l.id and c.state <> 'LEFT'
            join body b on b.id = c.owner_id
            left join problem p on p.line_id = l.id and p.owner_id = c.owner_id and %s
            order by s.order_on, l.id, b.path, p.id
            """;

    private final JdbcClient jdbc;
    private final LedgerReads ledger;

    SheetReads(JdbcClient jdbc, LedgerReads ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** All columns of the lines that the list shows, in its order. */
    List<SheetRow> listed(LedgerFilter filter, Reader reader, int lines) {
        LedgerReads.Seen seen = ledger.seen(filter, reader);
        return jdbc.sql(LISTED.formatted(seen.sql(), COLUMNS, Visibility.check("p")))
                .params(seen.values())
                .param("limit", lines)
                .query(SheetRow.class)
                .list();
    }

    /** The reader's own problems in a matter, by id. */
    List<SheetRow> own(Work work, Reader reader, int limit) {
        return own(work, reader, " order by p.id limit :limit", Map.of("limit", limit));
    }

    /** Those of these ids. */
    List<SheetRow> own(Work work, Reader reader, Collection<Long> ids) {
        return own(work, reader, " and p.id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
    }

    private List<SheetRow> own(Work work, Reader reader, String more, Map<String, ?> values) {
        return jdbc.sql(OWN + more)
                .params(Visibility.parameters(reader))
                .params(values)
                .param("matter", work.matterId())
                .query(SheetRow.class)
                .list();
    }
}
