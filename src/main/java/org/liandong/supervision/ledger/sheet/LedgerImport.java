package org.liandong.supervision.ledger.sheet;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.supervision.Work;
import org.liandong.supervision.ledger.RectificationService;
import org.liandong.supervision.problem.ProblemCategory;
import org.liandong.supervision.problem.ProblemContent;
import org.liandong.supervision.problem.ProblemForm;
import org.liandong.supervision.problem.ProblemNames;
import org.liandong.supervision.problem.ProblemService;
import org.liandong.web.ExcelLine;
import org.liandong.web.ImportProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own problems and columns from the table, all or none; a dry run says by line and column what is wrong. */
@Service
class LedgerImport {

    private static final Pattern KEY = Pattern.compile("P(\\d{1,18})-(\\d{1,9})(?:/C(\\d{1,18})-(\\d{1,9}))?");

    /** Somebody else's line, which is left alone. */
    private static final Pattern OTHER = Pattern.compile("O\\d{1,18}");

    /**
     * A line that can be saved.
     *
     * @param row what it changes, null for a new problem
     * @param content what the problem is to say, null where it says it already
     */
    record Entry(@Nullable SheetRow row, @Nullable ProblemContent content, Audience audience, PartOfLine part) {}

    /** What a table says; entries only where nothing is wrong. */
    record Checked(List<Entry> entries, int left, List<ImportProblem> problems) {

        /** Number of new problems. */
        public long added() {
            return entries.stream().filter(entry -> entry.row() == null).count();
        }

        /** Number of lines that change something. */
        public long changed() {
            return entries.stream()
                    .filter(entry -> entry.row() != null
                            && (entry.content() != null || entry.part().writes()))
                    .count();
        }
    }

    private final SheetReads reads;
    private final LedgerWords words;
    private final ProblemNames names;
    private final ProblemService problems;
    private final RectificationService parts;
    private final Validator validator;
    private final Clock clock;

    LedgerImport(
            SheetReads reads,
            LedgerWords words,
            ProblemNames names,
            ProblemService problems,
            RectificationService parts,
            Validator validator,
            Clock clock) {
        this.reads = reads;
        this.words = words;
        this.names = names;
        this.problems = problems;
        this.parts = parts;
        this.validator = validator;
        this.clock = clock;
    }

    /** The dry run: what every line would do, or what is wrong with it. */
    @Transactional(readOnly = true)
    public Checked check(SignedIn me, Work work, List<ExcelLine<LedgerColumn>> lines) {
        List<ImportProblem> wrong = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (lines.isEmpty()) {
            wrong.add(ImportProblem.file("ledger.import.empty"));
        }
        lines.forEach(ExcelLine::refuseFormulas);
        List<ExcelLine<LedgerColumn>> own = lines.stream()
                .filter(line -> !OTHER.matcher(line.cell(LedgerColumn.KEY)).matches())
                .toList();
        Map<Long, SheetRow> present = present(me, work, own);
        Map<Long, Integer> seen = new HashMap<>();
        ProblemNames.Organs organs = names.organs(me.bodyId());
        for (ExcelLine<LedgerColumn> line : own) {
            Entry entry = entry(line, row(line, present, seen), organs);
            wrong.addAll(line.problems());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return new Checked(wrong.isEmpty() ? entries : List.of(), lines.size() - own.size(), wrong);
    }

    /** Saves what {@link #check} found good. */
    @Transactional
    public void load(SignedIn me, Work work, List<Entry> entries) {
        for (Entry entry : entries) {
            SheetRow row = entry.row();
            if (row == null) {
                problems.add(work.place(), Objects.requireNonNull(entry.content()), entry.audience(), me);
                continue;
            }
            if (entry.content() != null) {
                problems.edit(
                        Objects.requireNonNull(row.problemId()),
                        row.problemVersion(),
                        entry.content(),
                        entry.audience(),
                        me);
            }
            entry.part().write(parts, row, me);
        }
    }

    private Map<Long, SheetRow> present(SignedIn me, Work work, List<ExcelLine<LedgerColumn>> lines) {
        List<Long> ids = lines.stream()
                .map(line -> KEY.matcher(line.cell(LedgerColumn.KEY)))
                .filter(Matcher::matches)
                .map(key -> Long.valueOf(key.group(1)))
                .toList();
        return reads.own(work, me.reader(), ids).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.problemId()), Function.identity()));
    }

    private static @Nullable SheetRow row(
            ExcelLine<LedgerColumn> line, Map<Long, SheetRow> present, Map<Long, Integer> seen) {
        String written = line.cell(LedgerColumn.KEY);
        if (written.isEmpty()) {
            return null;
        }
        Matcher key = KEY.matcher(written);
        SheetRow row = key.matches() ? present.get(Long.valueOf(key.group(1))) : null;
        if (row == null) {
            line.refuse(LedgerColumn.KEY, "ledger.import.key.unknown");
            return null;
        }
        if (!written.equals(row.key(row.ownerId()))) {
            line.refuse(LedgerColumn.KEY, "ledger.import.key.stale");
        }
        Integer before = seen.putIfAbsent(Objects.requireNonNull(row.problemId()), line.number());
        if (before != null) {
            line.refuse(LedgerColumn.KEY, "ledger.import.key.twice", before);
        }
        return row;
    }

    /** Null when something is wrong. */
    private @Nullable Entry entry(ExcelLine<LedgerColumn> line, @Nullable SheetRow row, ProblemNames.Organs organs) {
        ProblemForm form = form(line);
        for (ConstraintViolation<ProblemForm> violation : validator.validate(form)) {
            LedgerColumn column =
                    LedgerColumn.of(violation.getPropertyPath().toString()).orElse(LedgerColumn.TEXT);
            Object most = violation.getConstraintDescriptor().getAttributes().get("max");
            if (!line.refused(column) && most == null) {
                line.refuse(column, "NotBlank");
            } else if (!line.refused(column)) {
                line.refuse(column, "ledger.import.long", most);
            }
        }
        LocalDate today = LocalDate.now(clock);
        if (form.foundOn() != null && form.foundOn().isAfter(today)) {
            line.refuse(LedgerColumn.FOUND_ON, "PastOrPresent");
        }
        ProblemNames.Settled kept = row == null
                ? new ProblemNames.Settled("", "", "", List.of())
                : new ProblemNames.Settled(row.statute(), row.article(), row.organ(), List.of());
        ProblemNames.Settled settled = names.settle(organs, form.citations(), form.organsNamed(), kept);
        settled.wrong()
                .forEach(found ->
                        line.refuse(LedgerColumn.of(found.field()).orElseThrow(), found.key(), found.arguments()));
        PartOfLine part = PartOfLine.read(line, row, today);
        if (!line.problems().isEmpty()) {
            return null;
        }
        ProblemContent content = form.content(settled);
        Audience audience = Objects.requireNonNull(form.audience());
        return new Entry(row, row != null && row.says(content, audience) ? null : content, audience, part);
    }

    private ProblemForm form(ExcelLine<LedgerColumn> line) {
        String statute = line.cell(LedgerColumn.STATUTE);
        String organ = line.cell(LedgerColumn.ORGAN);
        ProblemCategory category = line.word(
                LedgerColumn.CATEGORY,
                text -> words.valueOf(text, "problem.category.", List.of(ProblemCategory.values())),
                "ledger.import.choice");
        Audience audience = line.word(
                LedgerColumn.AUDIENCE,
                text -> words.valueOf(text, "audience.", ProblemForm.AUDIENCES),
                "ledger.import.choice");
        return new ProblemForm(
                line.cell(LedgerColumn.TEXT),
                category,
                line.cell(LedgerColumn.PLACE),
                statute.isEmpty() ? List.of() : List.of(statute),
                Map.of(statute, line.cell(LedgerColumn.ARTICLE)),
                "",
                organ.isEmpty() ? List.of() : List.of(organ),
                "",
                line.day(LedgerColumn.FOUND_ON, "ledger.day.wrong"),
                audience,
                null);
    }
}
