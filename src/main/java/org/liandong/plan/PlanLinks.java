package org.liandong.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counterpart items of different congresses; a pair is one row and is read from both ends. */
@Repository
public class PlanLinks {

    /** An item at the other end, or one that could be. */
    public record Counterpart(
            long id, String title, String instrument, int monthFrom, int monthTo, long ownerId, String bodyName) {}

    private static final String COLUMNS =
            """
            select i.id, i.title, i.instrument, i.month_from, i.month_to, i.owner_id, b.short_name body_name
            from plan_item i join body b on b.id = i.owner_id
            """;

    private final JdbcClient jdbc;

    PlanLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long one, long other, long bodyId, Instant now) {
        jdbc.sql(
                        """
                        insert into plan_item_link (low_id, high_id, linked_by, linked_at)
                        values (:low, :high, :body, :now) on conflict do nothing
                        """)
                .param("low", Math.min(one, other))
                .param("high", Math.max(one, other))
                .param("body", bodyId)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void remove(long one, long other) {
        jdbc.sql("delete from plan_item_link where low_id = :low and high_id = :high")
                .param("low", Math.min(one, other))
                .param("high", Math.max(one, other))
                .update();
    }

    /** The counterparts of an item that this reader may see, from the top down. */
    public List<Counterpart> of(Reader reader, long itemId) {
        return jdbc.sql(COLUMNS
                        + """
                        where i.id in (select high_id from plan_item_link where low_id = :item
                                       union all select low_id from plan_item_link where high_id = :item) and
                        """
                        + Visibility.sql("i") + " order by i.owner_path, i.month_from, i.id")
                .param("item", itemId)
                .params(Visibility.parameters(reader))
                .query(Counterpart.class)
                .list();
    }

    /**
     * Items of the same kind of the line upward and of the bodies directly below that this reader could link with an own one: those about
     * the same statute or by the same instrument first. At most 40.
     */
    List<Counterpart> candidates(Reader reader, long itemId) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        join plan_item mine on mine.id = :item
                        where i.kind = mine.kind and i.year = mine.year and i.owner_id <> mine.owner_id and i.revises_id is null
                          and (i.owner_path = any(:readerAncestors) or b.parent_id = mine.owner_id)
                          and not exists (select from plan_item_link l
                            where l.low_id = least(i.id, mine.id) and l.high_id = greatest(i.id, mine.id)) and
                        """
                                + Visibility.sql("i")
                                + """
                         order by i.statute_names && mine.statute_names desc, i.instrument = mine.instrument desc,
                                  abs(i.month_from - mine.month_from), i.owner_path, i.id limit 40
                        """)
                .param("item", itemId)
                .params(Visibility.parameters(reader))
                .query(Counterpart.class)
                .list();
    }
}
