package org.liandong.docking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to docking for other modules. */
@Component
public class DockingLookup {

    /**
     * Rounds that ask the reader, with its answers still missing, of ended rounds too; and its own rounds with proposals from
     * below that it has not answered. One statement, since the workbench asks for both.
     */
    private static final String UNANSWERED =
            """
            select r.id as round_id, o.short_name as owner_name, r.year, r.opens_on, r.closes_on, r.state,
                   w.proposals, count(*) as open
            from docking_round r
            join body o on o.id = r.owner_id
            cross join lateral (
              select false as proposals from body b join docking_item i on i.round_id = r.id
              where b.id = :readerId and r.owner_path = any(:readerAncestors) and %s and not exists (
                select from docking_answer a where a.item_id = i.id and a.owner_id = :readerId)
              union all
              select true from docking_proposal p
              where p.round_id = r.id and r.owner_id = :readerId and %s and not exists (
                select from docking_proposal_reply a where a.proposal_id = p.id)) w
            where (r.owner_id = :readerId or r.owner_path = any(:readerAncestors)) and %s
            group by r.id, o.short_name, w.proposals order by r.closes_on, r.id
            """
                    .formatted(DockingReach.ASKED, Visibility.sql("p"), Visibility.sql("r"));

    /**
     * A round that waits for answers of a body.
     *
     * @param proposals whether it waits for answers to proposals from below instead of to the items of the body above
     * @param open number of items or proposals without an answer; equals what the page of the round shows
     */
    public record Waiting(
            long roundId,
            String ownerName,
            int year,
            LocalDate opensOn,
            LocalDate closesOn,
            RoundState state,
            boolean proposals,
            int open) {}

    private final JdbcClient jdbc;

    DockingLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rounds going on that wait for the reader, and own ones with proposals to answer; the nearest close first. */
    public List<Waiting> waiting(Reader reader, LocalDate today) {
        return all(reader).stream()
                .filter(round -> round.proposals()
                        || round.state() == RoundState.OPEN && !round.opensOn().isAfter(today))
                .toList();
    }

    /** Number of items without an answer by round, of ended rounds too. */
    Map<Long, Integer> unanswered(Reader reader) {
        return all(reader).stream()
                .filter(round -> !round.proposals())
                .collect(Collectors.toMap(Waiting::roundId, Waiting::open));
    }

    /** Ids of the bodies that agreed in docking to take part in a plan item of the reader, in division-code order. */
    public List<Long> joining(Reader owner, long planItemId) {
        return jdbc.sql("select a.owner_id from docking_answer a join docking_item i on i.id = a.item_id"
                        + " where i.plan_item_id = :item and a.choice in ('SAME_TIME', 'PARTLY') and "
                        + Visibility.sql("a") + " order by a.owner_path")
                .param("item", planItemId)
                .params(Visibility.parameters(owner))
                .query(Long.class)
                .list();
    }

    private List<Waiting> all(Reader reader) {
        return jdbc.sql(UNANSWERED)
                .params(Visibility.parameters(reader))
                .query(Waiting.class)
                .list();
    }
}
