package org.liandong.supervision.opinion.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.account.SignedIn;
import org.liandong.supervision.opinion.ItemContent;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.supervision.opinion.OpinionCourse;
import org.liandong.supervision.opinion.OpinionDrafts;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.supervision.opinion.OpinionRow;
import org.liandong.supervision.opinion.draft.OpinionNames;
import org.liandong.supervision.opinion.sheet.LineRules.Entry;
import org.liandong.web.ExcelLine;
import org.liandong.web.ImportProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items of one's own opinions from an Excel table, all or none; a dry run says by line and column what is wrong. Drafts may
 * be written anew; of what an organ already has, only its measures and its progress.
 */
@Service
class OpinionImport {

    /** Opinions among which a table may name one. */
    static final int MOST_OPINIONS = 500;

    private final OpinionReads reads;
    private final OpinionDrafts drafts;
    private final OpinionCourse course;
    private final OpinionNames names;
    private final LineRules rules;

    OpinionImport(OpinionReads reads, OpinionDrafts drafts, OpinionCourse course, OpinionNames names, LineRules rules) {
        this.reads = reads;
        this.drafts = drafts;
        this.course = course;
        this.names = names;
        this.rules = rules;
    }

    /** What a table says; entries only where nothing is wrong. */
    record Checked(List<Entry> entries, List<ImportProblem> problems) {

        /** Number of items that would be new. */
        public long added() {
            return entries.stream().filter(entry -> entry.key() == null).count();
        }

        /** Number of items that would be changed. */
        public long changed() {
            return entries.stream()
                    .filter(entry -> entry.key() != null && entry.changes())
                    .count();
        }
    }

    /** The dry run: what every line would do, or what is wrong with it. */
    @Transactional(readOnly = true)
    public Checked check(SignedIn me, List<ExcelLine<OpinionColumn>> lines) {
        List<ImportProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(ImportProblem.file("opinion.import.empty"));
        }
        LineRules.Present present = present(me);
        Map<Long, Integer> seen = new HashMap<>();
        for (ExcelLine<OpinionColumn> line : lines) {
            Entry entry = rules.read(line, present, seen);
            problems.addAll(line.problems());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return new Checked(problems.isEmpty() ? entries : List.of(), problems);
    }

    /** Saves what {@link #check} found good. */
    @Transactional
    public void load(SignedIn me, List<Entry> entries) {
        for (Entry entry : entries) {
            ItemKey key = entry.key();
            ItemContent content = entry.content();
            if (key == null) {
                drafts.addItem(me, entry.opinionId(), Objects.requireNonNull(content), entry.dueOn());
            } else if (content != null) {
                drafts.editItem(me, entry.opinionId(), key, content, entry.dueOn());
            } else if (entry.changes()) {
                course.enter(
                        new OpinionCourse.Chosen(me, entry.opinionId(), List.of(key)),
                        entry.measures(),
                        entry.progress());
            }
        }
    }

    private LineRules.Present present(SignedIn me) {
        return new LineRules.Present(
                reads.ownItems(me.reader()).stream().collect(Collectors.toMap(ItemRow::id, Function.identity())),
                reads.ownProgress(me.reader()),
                reads.own(me.reader(), MOST_OPINIONS).stream().collect(Collectors.groupingBy(OpinionRow::title)),
                names.organs(me.bodyId()));
    }
}
