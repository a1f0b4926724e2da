package org.liandong.congress;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the bodies of a province or the country from a divisions file, all or nothing. A code that exists keeps its
 * body: a new name is taken over and the former one kept in the history.
 */
@Service
@Transactional
public class DivisionImport {

    private final DivisionStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DivisionImport(DivisionStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores a body for each line of a file that is known to be right.
     *
     * @param csv lines {@code code,name,level,kind,parent_code} under a header
     * @return number of bodies stored
     * @throws IllegalArgumentException if a line is wrong
     */
    public int load(java.io.Reader csv) throws IOException {
        StringWriter text = new StringWriter();
        csv.transferTo(text);
        ImportReport report = run(DivisionFile.parse("UTF-8", text.toString()), true);
        if (!report.accepted()) {
            throw new IllegalArgumentException(report.errors().toString());
        }
        return report.added();
    }

    /** What {@link #load(byte[])} would do. */
    public ImportReport check(byte[] file) {
        return run(DivisionFile.read(file), false);
    }

    /** Stores the file's bodies, or nothing when any line is wrong. */
    public ImportReport load(byte[] file) {
        ImportReport report = run(DivisionFile.read(file), true);
        if (report.accepted()) {
            String label = "+" + report.added() + " ~" + report.renamed().size() + " =" + report.unchanged();
            events.publishEvent(new StateChanged("body.import", "body", null, null, label, null, null));
        }
        return report;
    }

    private ImportReport run(DivisionFile file, boolean store) {
        Map<String, DivisionStore.Stored> stored = this.store.all();
        Map<String, Level> levels = new HashMap<>();
        stored.values().stream()
                .filter(DivisionStore.Stored::open)
                .forEach(body -> levels.put(body.code(), body.level()));
        List<LineError> errors = DivisionCheck.of(file, levels);
        if (!errors.isEmpty()) {
            return ImportReport.refused(file, errors);
        }
        Comparison comparison = new Comparison(file, stored);
        if (store) {
            LocalDate today = LocalDate.now(clock);
            this.store.insert(comparison.fresh, today);
            this.store.rename(comparison.renamed, today, "import");
        }
        return comparison.report();
    }

    /** The file against the tree: what is new, what has another name, what is gone. */
    private final class Comparison {

        private final DivisionFile file;
        private final Map<String, DivisionStore.Stored> stored;
        private final List<DivisionStore.Fresh> fresh = new ArrayList<>();
        private final List<DivisionStore.Fresh> renamed = new ArrayList<>();
        private final List<String> renamings = new ArrayList<>();
        private final List<ImportReport.Undecided> elsewhere = new ArrayList<>();
        private final Map<String, DivisionStore.Fresh> freshByCode = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private int unchanged;

        Comparison(DivisionFile file, Map<String, DivisionStore.Stored> stored) {
            this.file = file;
            this.stored = stored;
            stored.values().forEach(body -> names.put(body.code(), body.areaName()));
            file.divisions().forEach(division -> names.put(division.code(), division.name()));
            long unknown = file.divisions().stream()
                    .filter(division -> !stored.containsKey(division.code()))
                    .count();
            var ids = store.ids((int) unknown).iterator();
            file.divisions().stream()
                    .sorted(Comparator.comparing(Division::level).thenComparing(Division::code))
                    .forEach(division -> {
                        DivisionStore.Stored known = stored.get(division.code());
                        if (known == null) {
                            add(division, ids.next());
                        } else {
                            compare(division, known);
                        }
                    });
        }

        private void add(Division division, long id) {
            String parent = division.parentCode();
            DivisionStore.Fresh placed = freshByCode.get(parent);
            DivisionStore.Stored known = stored.get(parent);
            String above = placed != null ? placed.path() : known == null ? "" : known.path();
            String path = above + Body.segment(division.code()) + '.';
            DivisionStore.Fresh row = new DivisionStore.Fresh(id, division, official(division), idOf(parent), path);
            fresh.add(row);
            freshByCode.put(division.code(), row);
        }

        private void compare(Division division, DivisionStore.Stored known) {
            String name = official(division);
            if (name.equals(known.name()) && division.bodyKind() == known.kind()) {
                unchanged++;
            } else {
                renamed.add(new DivisionStore.Fresh(known.id(), division, name, known.parentId(), known.path()));
                renamings.add(known.name() + " \u2192 " + name);
            }
            Long parentId = idOf(division.parentCode());
            if (!Objects.equals(parentId, known.parentId())) {
                String now = stored.values().stream()
                        .filter(body -> Objects.equals(body.id(), known.parentId()))
                        .map(DivisionStore.Stored::areaName)
                        .findFirst()
                        .orElse("");
                List<String> place = List.of(now, names.getOrDefault(division.parentCode(), ""));
                elsewhere.add(new ImportReport.Undecided(known.id(), known.code(), known.areaName(), place, parentId));
            }
        }

        /** Parents are of a higher level, so they are placed already. */
        private @Nullable Long idOf(@Nullable String code) {
            DivisionStore.Stored known = stored.get(code);
            DivisionStore.Fresh placed = freshByCode.get(code);
            return known != null ? Long.valueOf(known.id()) : placed != null ? Long.valueOf(placed.id()) : null;
        }

        private String official(Division division) {
            @Nullable String parent = division.parentCode();
            return BodyNames.official(
                    division.bodyKind(), division.name(), parent == null ? "" : names.getOrDefault(parent, ""));
        }

        private ImportReport report() {
            return new ImportReport(
                    file.encoding(),
                    file.divisions().size(),
                    List.of(),
                    fresh.size(),
                    renamings,
                    unchanged,
                    elsewhere,
                    vanished());
        }

        private List<ImportReport.Undecided> vanished() {
            Set<String> codes = new HashSet<>();
            file.divisions().forEach(division -> codes.add(division.code()));
            List<String> tops = file.divisions().stream()
                    .filter(division -> division.parentCode() == null || !codes.contains(division.parentCode()))
                    .filter(division -> stored.containsKey(division.code()))
                    .map(division -> stored.get(division.code()).path())
                    .toList();
            return stored.values().stream()
                    .filter(body -> body.open() && !codes.contains(body.code()))
                    .filter(body -> tops.stream().anyMatch(body.path()::startsWith))
                    .sorted(Comparator.comparing(DivisionStore.Stored::code))
                    .map(body -> new ImportReport.Undecided(body.id(), body.code(), body.areaName(), List.of(), null))
                    .toList();
        }
    }
}
