package org.liandong.docking.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.docking.DockingReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agenda of a round with the answers to it: the reader's own, and for the body that holds it all of them. */
@Repository
public class AnswerReads {

    private static final String FROM =
            """
            from docking_round r
            join docking_item i on i.round_id = r.id
            join body b on %s
            left join docking_answer a on a.item_id = i.id and a.owner_id = b.id and %s
            where r.id = :round and r.owner_id = :readerId
            """
                    .formatted(DockingReach.ASKED, Visibility.sql("a"));

    /** An item of the agenda with the reader's own answer, whose columns are null while there is none. */
    public record ItemLine(
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

    private final JdbcClient jdbc;

    AnswerReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agenda with the reader's own answers. */
    public List<ItemLine> items(Reader reader, long round) {
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

    /** A page of answers in division-code order, each body's by the agenda. */
    public List<AnswerRow> page(Reader owner, long round, AnswerFilter filter, String after, int limit) {
        int cut = after.indexOf('~');
        return jdbc.sql(
                        """
                        select b.id body_id, b.short_name body_name, b.path body_path, i.position, i.title, a.choice, a.month,
                               a.note, coalesce(a.late, false) as late,
                               cast(a.answered_at at time zone 'Asia/Shanghai' as date) answered_on,
                               a.plan_item_id is not null planned
                        """
                                + FROM + " and " + filter.sql()
                                + " and (b.path, i.position) > (:afterPath collate \"C\", :afterPosition)"
                                + " order by b.path, i.position limit :limit")
                .param("round", round)
                .params(filter.parameters())
                .params(Visibility.parameters(owner))
                .param("afterPath", cut < 0 ? "" : after.substring(0, cut))
                .param("afterPosition", cut < 0 ? 0 : number(after.substring(cut + 1)))
                .param("limit", limit)
                .query(AnswerRow.class)
                .list();
    }

    int count(Reader owner, long round, AnswerFilter filter) {
        return jdbc.sql("select count(*) " + FROM + " and " + filter.sql())
                .param("round", round)
                .params(filter.parameters())
                .params(Visibility.parameters(owner))
                .query(Integer.class)
                .single();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
