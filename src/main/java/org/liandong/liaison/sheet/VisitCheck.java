package org.liandong.liaison.sheet;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.VisitBatch;
import org.liandong.liaison.VisitContent;
import org.liandong.web.ExcelLine;
import org.liandong.web.ImportProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a table would do: new visits, those that are there already, and by line and column what is wrong or doubtful. */
@Component
class VisitCheck {

    private static final int STEP = 500;

    /**
     * What a table says.
     *
     * @param fresh new visits in the order of the table
     * @param known number of visits that are there already and are left
     * @param wrong keep the table from being stored
     * @param doubtful do not
     */
    record Checked(List<VisitBatch.Entry> fresh, int known, List<ImportProblem> wrong, List<ImportProblem> doubtful) {}

    private final VisitSheet sheet;
    private final VisitLines lines;
    private final OwnVisits own;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitCheck(VisitSheet sheet, VisitLines lines, OwnVisits own, JdbcClient jdbc, Clock clock) {
        this.sheet = sheet;
        this.lines = lines;
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    NamedBodies bodies() {
        return new NamedBodies(jdbc.sql("select id, code, name, short_name from body where valid_to is null")
                .query(NamedBodies.Body.class)
                .list());
    }

    /**
     * Checks a file of a body.
     *
     * @param sha256 of the file: the same line of the same file is the same visit
     * @param progress told how many lines of how many are done; what it throws ends it
     */
    Checked check(long ownerId, byte[] file, String sha256, BiConsumer<Integer, Integer> progress) {
        List<ExcelLine<VisitColumn>> all = sheet.read(new ByteArrayInputStream(file));
        List<List<ExcelLine<VisitColumn>>> visits = VisitLines.grouped(all);
        Run run = new Run(ownerId, sha256, visits);
        if (all.isEmpty()) {
            run.wrong.add(ImportProblem.file("visitSheet.empty"));
        }
        int done = 0;
        for (List<ExcelLine<VisitColumn>> visit : visits) {
            run.take(visit);
            int before = done;
            done += visit.size();
            if (before / STEP < done / STEP) {
                progress.accept(done, all.size());
            }
        }
        progress.accept(all.size(), all.size());
        return new Checked(run.fresh, run.known, run.wrong, run.doubtful);
    }

    /** One table while it is checked. */
    private class Run {

        private final long ownerId;
        private final String sha256;
        private final NamedBodies bodies = bodies();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, OwnVisit> labelled;
        private final Map<String, String> alike;
        private final Set<UUID> stored;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<VisitBatch.Entry> fresh = new ArrayList<>();
        private final List<ImportProblem> wrong = new ArrayList<>();
        private final List<ImportProblem> doubtful = new ArrayList<>();
        private int known;

        Run(long ownerId, String sha256, List<List<ExcelLine<VisitColumn>>> visits) {
            this.ownerId = ownerId;
            this.sha256 = sha256;
            labelled = own.labelled(
                    ownerId,
                    visits.stream()
                            .map(visit -> visit.get(0).cell(VisitColumn.KEY))
                            .filter(key -> !key.isEmpty())
                            .toList());
            alike = own.alike(ownerId, today.minusYears(50), today);
            stored = new HashSet<>(jdbc.sql("select client_id from visit where client_id = any(:ids)")
                    .param(
                            "ids",
                            visits.stream()
                                    .map(visit -> clientId(visit.get(0).number()))
                                    .toArray(UUID[]::new))
                    .query(UUID.class)
                    .list());
        }

        private UUID clientId(int line) {
            return UUID.nameUUIDFromBytes((ownerId + "/" + sha256 + "/" + line).getBytes(StandardCharsets.UTF_8));
        }

        void take(List<ExcelLine<VisitColumn>> visit) {
            ExcelLine<VisitColumn> line = visit.get(0);
            VisitContent content = lines.content(visit, bodies, ownerId, today);
            String key = line.cell(VisitColumn.KEY);
            UUID clientId = clientId(line.number());
            if (!key.isEmpty()) {
                leave(line, key, content);
            } else if (content != null && stored.contains(clientId)) {
                known++;
                doubtful.add(ImportProblem.cell(line.number(), 0, "visitSheet.again", ""));
            } else if (content != null) {
                compare(line, content);
                fresh.add(new VisitBatch.Entry(content, clientId));
            }
            visit.forEach(each -> wrong.addAll(each.problems()));
        }

        /** A visit that has its number already is told from the page, not from a table. */
        private void leave(ExcelLine<VisitColumn> line, String key, @Nullable VisitContent content) {
            OwnVisit there = labelled.get(key);
            if (there == null) {
                line.refuse(VisitColumn.KEY, "visitSheet.key.unknown");
            } else if (content != null && !content.equals(there.content())) {
                line.refuse(VisitColumn.KEY, "visitSheet.key.changed");
            } else {
                known++;
            }
        }

        /** Says where the same day, body and theme are recorded already, here or above in the table. */
        private void compare(ExcelLine<VisitColumn> line, VisitContent content) {
            for (long other : content.otherIds()) {
                String facts = OwnVisits.alike(content.visitedOn(), other, content.theme());
                Integer above = seen.putIfAbsent(facts, line.number());
                String label = alike.get(facts);
                if (label != null) {
                    doubt(line, "visitSheet.alike.stored", label);
                    return;
                } else if (above != null && above != line.number()) {
                    doubt(line, "visitSheet.alike.above", above);
                    return;
                }
            }
        }

        private void doubt(ExcelLine<VisitColumn> line, String key, Object argument) {
            doubtful.add(ImportProblem.cell(
                    line.number(), VisitColumn.DAY.ordinal(), key, line.cell(VisitColumn.THEME), argument));
        }
    }
}
