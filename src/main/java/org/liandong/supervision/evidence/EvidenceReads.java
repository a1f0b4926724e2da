package org.liandong.supervision.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was done and found in a piece of work; who may read the work is the caller's to check. */
@Repository
class EvidenceReads {

    private final JdbcClient jdbc;

    EvidenceReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the linked visits; each reader sees those that he may read. */
    List<Long> visitIds(Work work) {
        return statement("select visit_id from work_visit where ", "", work)
                .query(Long.class)
                .list();
    }

    /**
     * Entries, the newest first.
     *
     * @param after the last row of the page before, null for the first page
     */
    List<EntryRow> entries(Work work, @Nullable RowKey after, int limit) {
        JdbcClient.StatementSpec statement = statement(
                "select id, kind, held_on, place, object, sample, valid, summary from evidence_entry where ",
                (after == null ? "" : " and (held_on, id) < (:day, :id)")
                        + " order by held_on desc, id desc limit :limit",
                work);
        if (after != null) {
            statement = statement.param("day", after.day()).param("id", after.id());
        }
        return statement.param("limit", limit).query(EntryRow.class).list();
    }

    private JdbcClient.StatementSpec statement(String select, String rest, Work work) {
        WorkPlace place = work.place();
        return jdbc.sql(select + place.sql() + rest).params(place.parameters());
    }
}
