package org.liandong.docking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages read of the rounds themselves; every statement holds the visibility rule. */
@Repository
public class RoundReads {

    private static final String ROUND =
            """
            select r.id, r.owner_id, r.owner_path, o.short_name owner_name, r.year, r.reach, r.opens_on, r.closes_on, r.agenda,
                   r.state, cast(r.opened_at at time zone 'Asia/Shanghai' as date) opened_on,
                   cast(r.closed_at at time zone 'Asia/Shanghai' as date) closed_on, r.audience,
                   (select count(*) from docking_item i where i.round_id = r.id) items, r.version
            from docking_round r join body o on o.id = r.owner_id where
            """
                    + Visibility.sql("r");

    private final JdbcClient jdbc;

    RoundReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round if this reader may see it. */
    public Optional<RoundView> round(Reader reader, long id) {
        return jdbc.sql(ROUND + " and r.id = :id")
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(RoundView.class)
                .optional();
    }

    /** Rounds of the body and of those above it, the own last and the latest year first. */
    public List<RoundView> rounds(Reader reader) {
        return jdbc.sql(ROUND + " and (r.owner_id = :readerId or r.owner_path = any(:readerAncestors))"
                        + " order by r.year desc, r.owner_path")
                .params(Visibility.parameters(reader))
                .query(RoundView.class)
                .list();
    }

    /** The dates that a round had before, the oldest first. */
    public List<DateChange> dateChanges(Reader reader, long round) {
        return jdbc.sql(
                        """
                        select c.opens_on, c.closes_on, c.reason, c.changed_at
                        from docking_date_change c join docking_round r on r.id = c.round_id
                        where r.id = :round and %s order by c.position
                        """
                                .formatted(Visibility.sql("r")))
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query((row, n) -> new DateChange(
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** Number of answers still missing in a round of the reader. */
    int silent(Reader owner, long round) {
        return jdbc.sql(
                        """
                        select count(*) from docking_round r join body b on %s join docking_item i on i.round_id = r.id
                        where r.id = :round and r.owner_id = :readerId and not exists (
                          select from docking_answer a where a.item_id = i.id and a.owner_id = b.id)
                        """
                                .formatted(DockingReach.ASKED))
                .param("round", round)
                .params(Visibility.parameters(owner))
                .query(Integer.class)
                .single();
    }
}
