package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of the time that people in visits are kept shows, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class RetentionPage {

    private static final int PAGE = 50;
    private static final int RUNS = 12;

    private final Retentions retentions;
    private final DueVisits due;
    private final FilesLeft files;
    private final RetentionRun run;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionPage(
            Retentions retentions, DueVisits due, FilesLeft files, RetentionRun run, JdbcClient jdbc, Clock clock) {
        this.retentions = retentions;
        this.due = due;
        this.files = files;
        this.run = run;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many visits lost their people on a day. */
    record Done(LocalDate day, int visits) {}

    /**
     * @param kept whether those that something needs are wanted, instead of those to be anonymised
     * @param after key of the last row of the page before, null for the first
     */
    void show(long bodyId, boolean kept, @Nullable RowKey after, Model model) {
        Retention retention = retentions.of(bodyId);
        LocalDate next = run.next();
        LocalDate before = retention.before(next);
        model.addAttribute("retention", retention);
        model.addAttribute("most", retention.province() == null ? Retentions.MOST : retention.province());
        model.addAttribute("next", next);
        model.addAttribute("kept", kept);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("files", files.of(bodyId, PAGE));
        model.addAttribute("done", done(bodyId));
        if (before != null) {
            model.addAttribute("before", before);
            model.addAttribute("freeCount", due.free(bodyId, before, next));
            model.addAttribute("keptCount", due.kept(bodyId, before, next));
            List<DueVisits.Due> found = due.page(kept, bodyId, before, next, after, PAGE + 1);
            List<DueVisits.Due> rows = found.subList(0, Math.min(PAGE, found.size()));
            String path = RetentionController.PATH + "?kept=" + kept;
            model.addAttribute("rows", rows);
            model.addAttribute("first", after == null ? null : path);
            model.addAttribute(
                    "nextUrl",
                    found.size() > PAGE ? path + "&after=" + rows.get(PAGE - 1).key() : null);
        }
    }

    private List<Done> done(long bodyId) {
        return jdbc.sql(
                        """
                        select anonymised_on as day, count(*) as visits from visit
                        where owner_id = :owner and anonymised_on is not null group by 1 order by 1 desc limit :limit
                        """)
                .param("owner", bodyId)
                .param("limit", RUNS)
                .query(Done.class)
                .list();
    }
}
