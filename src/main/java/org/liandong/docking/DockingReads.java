package org.liandong.docking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of docking read; every statement holds the visibility rule. */
@Repository
class DockingReads {

    private static final String ROUND =
            """
            select r.id, r.owner_id, r.owner_path, o.short_name owner_name, r.year, r.reach, r.opens_on, r.closes_on, r.agenda,
                   r.state, cast(r.opened_at at time zone 'Asia/Shanghai' as date) opened_on,
                   cast(r.closed_at at time zone 'Asia/Shanghai' as date) closed_on, r.audience,
                   (select count(*) from docking_item i where i.round_id = r.id) items, r.version
            from docking_round r join body o on o.id = r.owner_id where
            """
                    + Visibility.sql("r");

    /** An item of the agenda with the reader's own answer, whose columns are null while there is none. */
    record ItemLine(
            long id,
            @Nullable Long planItemId,
            int position,
            String title,
            String instrument,
            String statutes,
            int monthFrom,
            int monthTo,
            @Nullable DockingChoice choice,
            @Nullable Integer month,
            @Nullable String note,
            boolean late,
            @Nullable LocalDate answeredOn,
            @Nullable Long planned,
            @Nullable Integer version) {}

    /** A congress that is asked. */
    record Asked(long id, String shortName, String areaName, String path, @Nullable Long parentId) {}

    /** An answer in the matrix. */
    record Cell(long itemId, long ownerId, DockingChoice choice, @Nullable Integer month, boolean late) {}

    /** A proposal from below. */
    record ProposalRow(
            long id,
            long ownerId,
            String bodyName,
            @Nullable Long planItemId,
            String title,
            @Nullable Integer month,
            String note,
            boolean late,
            LocalDate proposedOn) {}

    private final JdbcClient jdbc;

    DockingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RoundView> round(Reader reader, long id) {
        return jdbc.sql(ROUND + " and r.id = :id")
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(RoundView.class)
                .optional();
    }

    /** Rounds of the body and of those above it, the own last and the latest year first. */
    List<RoundView> rounds(Reader reader) {
        return jdbc.sql(ROUND + " and (r.owner_id = :readerId or r.owner_path = any(:readerAncestors))"
                        + " order by r.year desc, r.owner_path")
                .params(Visibility.parameters(reader))
                .query(RoundView.class)
                .list();
    }

    /** The agenda with the reader's own answers. */
    List<ItemLine> items(Reader reader, long round) {
        return jdbc.sql(
                        """
                        select i.id, i.plan_item_id, i.position, i.title, i.instrument, i.statutes, i.month_from, i.month_to,
                               a.choice, a.month, a.note, coalesce(a.late, false) as late,
                               cast(a.answered_at at time zone 'Asia/Shanghai' as date) answered_on, a.plan_item_id planned,
                               a.version
                        from docking_round r join docking_item i on i.round_id = r.id
                        left join docking_answer a on a.item_id = i.id and a.owner_id = :readerId
                        where r.id = :round and %s order by i.position, i.id
                        """
                                .formatted(Visibility.sql("r")))
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query(ItemLine.class)
                .list();
    }

    /** The dates that a round had before, the oldest first. */
    List<DateChange> dateChanges(Reader reader, long round) {
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

    /** Those whom a round of the reader asks, in division-code order. */
    List<Asked> asked(Reader owner, long round) {
        return jdbc.sql(
                        """
                        select b.id, b.short_name, b.area_name, b.path, b.parent_id
                        from docking_round r join body b on %s
                        where r.id = :round and r.owner_id = :readerId order by b.path
                        """
                                .formatted(DockingReach.ASKED))
                .param("round", round)
                .params(Visibility.parameters(owner))
                .query(Asked.class)
                .list();
    }

    /** The answers that the reader may see. */
    List<Cell> cells(Reader reader, long round) {
        return jdbc.sql("select a.item_id, a.owner_id, a.choice, a.month, a.late from docking_answer a"
                        + " where a.round_id = :round and " + Visibility.sql("a"))
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query(Cell.class)
                .list();
    }

    /** The proposals that the reader may see, in division-code order. */
    List<ProposalRow> proposals(Reader reader, long round) {
        return jdbc.sql(
                        """
                        select p.id, p.owner_id, b.short_name body_name, p.plan_item_id, p.title, p.month, p.note, p.late,
                               cast(p.proposed_at at time zone 'Asia/Shanghai' as date) proposed_on
                        from docking_proposal p join body b on b.id = p.owner_id
                        where p.round_id = :round and %s order by p.owner_path, p.id
                        """
                                .formatted(Visibility.sql("p")))
                .param("round", round)
                .params(Visibility.parameters(reader))
                .query(ProposalRow.class)
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
