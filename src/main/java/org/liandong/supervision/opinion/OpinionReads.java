package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.web.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads opinions and their items for pages and tables; obeys the one visibility rule. */
@Repository
public class OpinionReads {

    /** Condition on the alias {@code i} with the parameter {@code today}: the organ's report is late. */
    public static final String LATE = "i.state in ('HANDED_OVER', 'HANDLING') and i.due_on < :today";

    /** Condition on the alias {@code i}: back in handling after a report, or after it was struck off. */
    static final String BACK = "i.state <> 'CLOSED' and (i.reopened or i.returns > 0)";

    /** More than any body has. */
    private static final int MOST = 100_000;

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String RANK =
            "case when " + LATE + " then 0 when " + BACK + " then 1 when i.state <> 'CLOSED' then 2 else 3 end";

    private static final String ITEMS =
            """
            select i.id, i.opinion_id, o.title, o.year, o.owner_id, b.short_name as owner_name, i.position, i.wording, i.organ,
                   i.supporting, i.statutes, i.ledger_line_id, i.state, i.due_on, i.first_due_on, i.due_by_rule, i.asked_until, i.handed_on,
                   i.reported_on, i.measures, i.returns, i.reopened, %s as rank,
                   case when %s then :today - i.due_on else 0 end as days_late, i.version
            from opinion_item i join opinion o on o.id = i.opinion_id join body b on b.id = o.owner_id
            where %s
            """
                    .formatted(RANK, LATE, Visibility.check("o"));

    private static final String OPINIONS =
            """
            select o.id, o.owner_id, b.short_name as owner_name, o.audience, o.audience_chosen, o.year, o.matter_id, o.task_id,
                   case when %s then m.title end as matter_title, o.title, o.number, o.basis, o.meeting_id,
                   g.kind as meeting_kind, g.term_number, g.number as meeting_number, g.starts_on as meeting_on, o.wording,
                   c.items, c.drafts, c.late, c.closed, o.version
            from opinion o join body b on b.id = o.owner_id join meeting g on g.id = o.meeting_id
            left join joint_matter m on m.id = o.matter_id
            cross join lateral (
              select count(*) as items, count(*) filter (where i.state = 'DRAFT') as drafts,
                     count(*) filter (where %s) as late, count(*) filter (where i.state = 'CLOSED') as closed
              from opinion_item i where i.opinion_id = o.id) c
            where %s
            """
                    .formatted(Visibility.check("m"), LATE, Visibility.check("o"));

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The opinion, if the reader may see it. */
    public Optional<OpinionRow> opinion(Reader reader, long id) {
        return sql(OPINIONS + " and o.id = :id", reader)
                .param("id", id)
                .query(OpinionRow.class)
                .optional();
    }

    /** Those of the own body, the latest meeting first. */
    public List<OpinionRow> own(Reader reader, int limit) {
        return sql(OPINIONS + " and o.owner_id = :readerId order by g.starts_on desc, o.id desc limit :limit", reader)
                .param("limit", limit)
                .query(OpinionRow.class)
                .list();
    }

    /**
     * Those that came of a joint matter: its initiator's first, then in division-code order.
     *
     * @param taskId only those of this task, null for all
     */
    List<OpinionRow> ofWork(Reader reader, long matterId, @Nullable Long taskId, int limit) {
        return sql(
                        OPINIONS
                                + " and o.matter_id = :matter and (cast(:task as bigint) is null or o.task_id = :task)"
                                + " order by o.task_id is not null, o.owner_path, g.starts_on desc, o.id desc limit :limit",
                        reader)
                .param("matter", matterId)
                .param("task", taskId)
                .param("limit", limit)
                .query(OpinionRow.class)
                .list();
    }

    /** The items of an opinion in their order. */
    public List<ItemRow> items(Reader reader, long opinionId) {
        return sql(ITEMS + " and i.opinion_id = :opinion order by i.position", reader)
                .param("opinion", opinionId)
                .query(ItemRow.class)
                .list();
    }

    /** Number of the items of a filter that the reader may see. */
    int count(Reader reader, OpinionFilter filter) {
        return sql("select count(*) from (" + ITEMS + filter.sql() + ") f", reader)
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * A page of items: late ones first, then those that came back, then the open ones, each by the day of the report.
     *
     * @param after {@link ItemRow#after} of the last row of the page before, empty for the first
     */
    List<ItemRow> page(Reader reader, OpinionFilter filter, String after, int limit) {
        String[] key = after.split("~", -1);
        Long rank = Asked.id(key[0]);
        Long id = key.length == 3 ? Asked.id(key[2]) : null;
        LocalDate due = key.length == 3 ? Asked.day(key[1]) : null;
        String order = "(" + RANK + "), coalesce(i.due_on, date '9999-12-31'), i.id";
        return sql(
                        ITEMS + filter.sql() + " and (" + order + ") > (:afterRank, :afterDue, :afterId) order by "
                                + order + " limit :limit",
                        reader)
                .params(filter.parameters())
                .param("afterRank", rank == null || id == null ? -1 : Math.min(9, rank))
                .param("afterDue", Objects.requireNonNullElse(due, NEVER))
                .param("afterId", Objects.requireNonNullElse(id, 0L))
                .param("limit", limit)
                .query(ItemRow.class)
                .list();
    }

    /** All items of the own body. */
    public List<ItemRow> ownItems(Reader reader) {
        return ownItems(reader, "", "", "", "", "");
    }

    /** The items of the own body that its list shows by the same values of the URL, in the same order. */
    public List<ItemRow> ownItems(Reader reader, String year, String state, String show, String organ, String matter) {
        return page(reader, OpinionFilter.of("own", year, state, show, organ, matter), "", MOST);
    }

    /** The latest progress of each item of the own body that has any. */
    public Map<Long, String> ownProgress(Reader reader) {
        Map<Long, String> latest = new HashMap<>();
        jdbc.sql(
                        """
            select distinct on (n.item) n.item, r.wording
            from opinion o join opinion_record r on r.opinion_id = o.id and r.kind = 'PROGRESS'
            cross join unnest(r.item_ids) n(item)
            where o.owner_id = :body order by n.item, r.id desc
            """)
                .param("body", reader.bodyId())
                .query(row -> {
                    latest.put(row.getLong("item"), row.getString("wording"));
                });
        return latest;
    }

    /** Years of the opinions that the reader may see, the latest first. */
    List<Integer> years(Reader reader) {
        return sql(
                        "select distinct o.year from opinion o where " + Visibility.sql("o") + " order by o.year desc",
                        reader)
                .query(Integer.class)
                .list();
    }

    private StatementSpec sql(String sql, Reader reader) {
        StatementSpec statement = jdbc.sql(sql).params(Visibility.parameters(reader));
        return sql.contains(":today") ? statement.param("today", LocalDate.now(clock)) : statement;
    }
}
