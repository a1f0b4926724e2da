package org.liandong.liaison.sheet;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.liaison.VisitBatch;
import org.liandong.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on the tables that wait, one at a time on each server; what a stopped server left is taken up by the next. */
@Component
@EnableScheduling
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final long EVERY_MINUTE = 60_000;

    private final ImportQueue queue;
    private final VisitCheck check;
    private final VisitBatch batch;
    private final BodyLookup bodies;
    private final TransactionTemplate transaction;
    private final SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("visit-import-");
    private final ReentrantLock one = new ReentrantLock();

    ImportJob(
            ImportQueue queue,
            VisitCheck check,
            VisitBatch batch,
            BodyLookup bodies,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.check = check;
        this.batch = batch;
        this.bodies = bodies;
        this.transaction = new TransactionTemplate(transactions);
        this.background.setDaemon(true);
    }

    /** There is something to do; returns at once. */
    void wake() {
        background.execute(this::run);
    }

    /** Works until nothing waits. */
    @Scheduled(initialDelay = EVERY_MINUTE, fixedDelay = EVERY_MINUTE)
    void run() {
        one.lock();
        try {
            for (Optional<ImportQueue.Claimed> next = queue.claim(); next.isPresent(); next = queue.claim()) {
                work(next.get());
            }
        } finally {
            one.unlock();
        }
    }

    private void work(ImportQueue.Claimed table) {
        try {
            if (table.state() == ImportState.READING) {
                queue.checked(
                        table,
                        check.check(
                                table.ownerId(),
                                table.content(),
                                table.sha256(),
                                (done, total) -> queue.progress(table, done, total)));
            } else {
                store(table);
            }
        } catch (RuleViolation refused) {
            queue.failed(table, refused.key());
        } catch (ImportQueue.Lost cancelled) {
            LOG.info("table {} was cancelled", table.id());
        } catch (DataAccessException failure) {
            LOG.warn("table {} failed and is tried again", table.id(), failure);
        }
    }

    /** Checked once more, for the tree and the log may have changed since. */
    private void store(ImportQueue.Claimed table) {
        VisitCheck.Checked checked = check.check(table.ownerId(), table.content(), table.sha256(), (done, total) -> {});
        if (!checked.wrong().isEmpty() || checked.fresh().isEmpty()) {
            throw new RuleViolation("visitSheet.changed");
        }
        BodyRow owner = bodies.byId(table.ownerId()).orElseThrow();
        int total = checked.fresh().size();
        transaction.executeWithoutResult(status -> queue.stored(
                table,
                batch.store(owner, table.accountId(), checked.fresh(), done -> queue.progress(table, done, total))));
    }
}
