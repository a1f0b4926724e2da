package org.liandong.liaison.sheet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liandong.liaison.VisitBatch;
import org.liandong.web.ImportProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables that wait for work; a server that has taken one says again and again that it still lives. */
@Component
@Transactional
class ImportQueue {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_TRIES = 3;
    private static final int MOST_PROBLEMS = 1000;
    private static final int LONGEST_VALUE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A table to be worked on. */
    record Claimed(long id, long ownerId, long accountId, String sha256, ImportState state, byte[] content) {}

    /** Somebody has cancelled it, or another server has it. */
    static class Lost extends RuntimeException {}

    /** The next one that nobody works on; a table that servers broke off too often is given up. */
    Optional<Claimed> claim() {
        jdbc.sql(
                        "update visit_import set state = 'FAILED', failure = 'visitSheet.broken', content = null, ended_at = :now"
                                + " where state in ('READING', 'STORING') and tries >= :most and claimed_until < :now")
                .param("now", now())
                .param("most", MOST_TRIES)
                .update();
        return jdbc.sql(
                        """
                        update visit_import set claimed_until = :until, tries = tries + 1, rows_done = 0 where id =
                          (select id from visit_import where state in ('READING', 'STORING') and tries < :most
                             and (claimed_until is null or claimed_until < :now) order by id limit 1 for update skip locked)
                        returning id, owner_id, account_id, sha256, state, content
                        """)
                .param("now", now())
                .param("most", MOST_TRIES)
                .param("until", until())
                .query(Claimed.class)
                .optional();
    }

    /** In a transaction of its own, for all to see. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(Claimed table, int done, int total) {
        keep(jdbc.sql("update visit_import set rows_done = :done, rows_total = :total, claimed_until = :until"
                        + " where id = :id and state = :state")
                .param("done", done)
                .param("total", total)
                .param("until", until())
                .param("id", table.id())
                .param("state", table.state().name())
                .update());
    }

    void checked(Claimed table, VisitCheck.Checked checked) {
        keep(jdbc.sql("update visit_import set state = 'CHECKED', fresh = :fresh, known = :known, wrong = :wrong,"
                        + " claimed_until = null where id = :id and state = 'READING'")
                .param("fresh", checked.fresh().size())
                .param("known", checked.known())
                .param("wrong", checked.wrong().size())
                .param("id", table.id())
                .update());
        jdbc.sql("delete from visit_import_problem where import_id = :id")
                .param("id", table.id())
                .update();
        keep(table, checked.wrong(), false, 0);
        keep(table, checked.doubtful(), true, MOST_PROBLEMS);
    }

    private void keep(Claimed table, List<ImportProblem> problems, boolean warning, int from) {
        for (int n = 0; n < problems.size() && n < MOST_PROBLEMS; n++) {
            ImportProblem problem = problems.get(n);
            String value = problem.value();
            jdbc.sql(
                            "insert into visit_import_problem values (:id, :position, :warning, :line, :column, :key, :value, :arguments)")
                    .param("id", table.id())
                    .param("position", from + n)
                    .param("warning", warning)
                    .param("line", problem.line())
                    .param("column", problem.column())
                    .param("key", problem.key())
                    .param("value", value.substring(0, Math.min(value.length(), LONGEST_VALUE)))
                    .param(
                            "arguments",
                            problem.arguments().stream().map(String::valueOf).toArray(String[]::new))
                    .update();
        }
    }

    /** In the transaction that stores: both or neither. */
    void stored(Claimed table, VisitBatch.Stored stored) {
        keep(jdbc.sql("update visit_import set state = 'DONE', rows_done = rows_total, content = null, ended_at = :now,"
                        + " first_label = :first, last_label = :last where id = :id and state = 'STORING'")
                .param("now", now())
                .param("first", stored.first())
                .param("last", stored.last())
                .param("id", table.id())
                .update());
    }

    void failed(Claimed table, String key) {
        jdbc.sql("update visit_import set state = 'FAILED', failure = :key, content = null, ended_at = :now"
                        + " where id = :id and state = :state")
                .param("key", key)
                .param("now", now())
                .param("id", table.id())
                .param("state", table.state().name())
                .update();
    }

    private static void keep(int rows) {
        if (rows == 0) {
            throw new Lost();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp until() {
        return Timestamp.from(clock.instant().plus(LEASE));
    }
}
