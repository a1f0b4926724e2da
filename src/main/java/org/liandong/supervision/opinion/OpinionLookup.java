package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read door to opinions for other modules: what is late on a body's own desk. */
@Component
public class OpinionLookup {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An item whose report is late.
     *
     * @param total number of all that are late, as {@link #LATE_LIST} shows them
     */
    public record LateItem(long id, long opinionId, String title, String organ, LocalDate dueOn, int total) {

        public String url() {
            return "/opinions/" + opinionId + "/items/" + id;
        }
    }

    /** Path of the list of the own items that are late. */
    public static final String LATE_LIST = "/opinions?show=late";

    /** Items of a body's own opinions whose report is late, the longest first. */
    public List<LateItem> late(long bodyId, int limit) {
        return jdbc.sql(
                        """
                        select i.id, i.opinion_id, o.title, i.organ, i.due_on, count(*) over () as total
                        from opinion_item i join opinion o on o.id = i.opinion_id
                        where o.owner_id = :body and %s
                        order by i.due_on, i.id limit :limit
                        """
                                .formatted(OpinionReads.LATE))
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .param("limit", limit)
                .query(LateItem.class)
                .list();
    }
}
