package org.liandong.supervision.evidence;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.Work;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was done and found in a piece of work; who may read the work is the caller's to check. */
@Repository
class EvidenceReads {

    private static final String OF_WORK = " where matter_id = :matter and task_id is not distinct from :task";

    private final JdbcClient jdbc;

    EvidenceReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the linked visits; each reader sees those that he may read. */
    List<Long> visitIds(Work work) {
        return statement("select visit_id from work_visit" + OF_WORK, work)
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
                "select id, kind, held_on, place, object, sample, valid, summary from evidence_entry" + OF_WORK
                        + (after == null ? "" : " and (held_on, id) < (:day, :id)")
                        + " order by held_on desc, id desc limit :limit",
                work);
        if (after != null) {
            statement = statement.param("day", after.day()).param("id", after.id());
        }
        return statement.param("limit", limit).query(EntryRow.class).list();
    }

    private JdbcClient.StatementSpec statement(String sql, Work work) {
        return jdbc.sql(sql).param("matter", work.matterId()).param("task", work.taskId(), Types.BIGINT);
    }
}
