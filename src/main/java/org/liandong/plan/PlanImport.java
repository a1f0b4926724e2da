package org.liandong.plan;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.OrganFunction;
import org.liandong.law.statute.Citation;
import org.liandong.shared.RuleViolation;
import org.liandong.web.ImportProblem;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of a plan from its Excel table, all or none; a dry run says by line and column what is wrong. */
@Service
class PlanImport {

    private static final Pattern KEY = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    /**
     * A line that can be saved.
     *
     * @param itemId the item that it changes, null for a new one
     * @param version of that item when the table was exported, -1 for a new one
     */
    record Entry(@Nullable Long itemId, int version, PlanItemContent content) {}

    /** What a table says; entries only where nothing is wrong. */
    record Checked(List<Entry> entries, List<ImportProblem> problems) {

        /** Number of items that would be new. */
        public long added() {
            return entries.stream().filter(entry -> entry.itemId() == null).count();
        }

        /** Number of items that would be written anew. */
        public long changed() {
            return entries.size() - added();
        }
    }

    private final PlanReads reads;
    private final PlanItemService items;
    private final PlanInstruments instruments;
    private final PlanWords words;
    private final ItemNames names;
    private final Validator validator;

    PlanImport(
            PlanReads reads,
            PlanItemService items,
            PlanInstruments instruments,
            PlanWords words,
            ItemNames names,
            Validator validator) {
        this.reads = reads;
        this.items = items;
        this.instruments = instruments;
        this.words = words;
        this.names = names;
        this.validator = validator;
    }

    /**
     * The dry run: what every line would do, or what is wrong with it. An empty last month is the first one, an empty
     * wish none, an empty audience the plan's.
     */
    @Transactional(readOnly = true)
    public Checked check(SignedIn me, PlanView plan, List<PlanSheet.Line> lines) {
        List<ImportProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(ImportProblem.file("plan.import.empty"));
        }
        Map<Long, PlanItemLine> present = reads.working(me.reader(), plan.id()).stream()
                .collect(Collectors.toMap(PlanItemLine::id, Function.identity()));
        Map<Long, Integer> seen = new HashMap<>();
        ItemNames.Organs organs = names.organs(plan.ownerId());
        for (PlanSheet.Line line : lines) {
            List<ImportProblem> wrong = new ArrayList<>();
            Optional<PlanItemLine> item = item(line, present, seen, wrong);
            PlanItemForm form = form(me, plan, line, item.orElse(null), wrong);
            ItemNames.Settled settled = names.settle(
                    plan.kind(), organs, form.citations(), form.organs(), ItemNames.Kept.of(item.orElse(null)));
            settled.wrong()
                    .forEach(name -> wrong.add(
                            problem(line, PlanColumn.of(name.field()).orElseThrow(), name.key(), name.arguments())));
            if (wrong.isEmpty()) {
                entries.add(new Entry(
                        item.map(PlanItemLine::id).orElse(null),
                        item.map(PlanItemLine::version).orElse(-1),
                        form.content(settled)));
            }
            wrong.sort(Comparator.comparing(ImportProblem::column));
            problems.addAll(wrong);
        }
        return new Checked(problems.isEmpty() ? entries : List.of(), problems);
    }

    /** Saves what {@link #check} found good. */
    @Transactional
    public void load(SignedIn me, long planId, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.itemId() == null) {
                items.add(me, planId, entry.content());
            } else {
                items.edit(me, planId, entry.itemId(), entry.version(), entry.content());
            }
        }
    }

    private Optional<PlanItemLine> item(
            PlanSheet.Line line, Map<Long, PlanItemLine> present, Map<Long, Integer> seen, List<ImportProblem> wrong) {
        String key = line.cell(PlanColumn.KEY);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = KEY.matcher(key);
        PlanItemLine item = matcher.matches() ? present.get(Long.parseLong(matcher.group(1))) : null;
        if (item == null) {
            wrong.add(problem(line, PlanColumn.KEY, "plan.import.key.unknown"));
            return Optional.empty();
        }
        if (item.version() != Integer.parseInt(matcher.group(2))) {
            wrong.add(problem(line, PlanColumn.KEY, "plan.import.key.stale"));
        }
        Integer before = seen.putIfAbsent(item.id(), line.number());
        if (before != null) {
            wrong.add(problem(line, PlanColumn.KEY, "plan.import.key.twice", before));
        }
        return Optional.of(item);
    }

    private PlanItemForm form(
            SignedIn me, PlanView plan, PlanSheet.Line line, @Nullable PlanItemLine item, List<ImportProblem> wrong) {
        for (PlanColumn column : PlanColumn.values()) {
            if (SafeCell.isFormula(line.written(column))) {
                wrong.add(problem(line, column, "import.formula"));
            }
        }
        Integer from = month(line, PlanColumn.MONTH_FROM, wrong);
        Integer to = month(line, PlanColumn.MONTH_TO, wrong);
        LinkageWish wish = word(
                line,
                PlanColumn.LINKAGE_WISH,
                text -> words.valueOf(text, "plan.wish.", List.of(LinkageWish.values())),
                "plan.import.choice",
                wrong);
        Audience audience = word(
                line,
                PlanColumn.AUDIENCE,
                text -> words.valueOf(text, "audience.", PlanController.AUDIENCES),
                "plan.import.choice",
                wrong);
        List<Citation> cited = Citation.parse(line.cell(PlanColumn.STATUTES));
        PlanItemForm form = new PlanItemForm(
                line.cell(PlanColumn.TITLE),
                word(
                        line,
                        PlanColumn.INSTRUMENT,
                        text -> words.instrumentOf(text, plan.kind()),
                        "plan.import.instrument",
                        wrong),
                word(
                        line,
                        PlanColumn.SUBJECT_AREA,
                        text -> words.valueOf(text, "organFunction.", List.of(OrganFunction.values())),
                        "plan.import.choice",
                        wrong),
                cited.stream().map(Citation::name).toList(),
                PlanItemForm.articles(cited),
                "",
                from,
                line.cell(PlanColumn.MONTH_TO).isEmpty() ? from : to,
                item == null ? null : item.meetingId(),
                word(
                        line,
                        PlanColumn.LEAD_ORGAN,
                        text -> words.organOf(text, me.bodyId()),
                        "plan.item.organ.unknown",
                        wrong),
                line.cell(PlanColumn.SUPPORTING),
                PlanItemForm.names(List.of(line.cell(PlanColumn.SUPERVISED))),
                "",
                wish == null ? LinkageWish.NONE : wish,
                audience == null ? plan.audienceChosen() : audience,
                null);
        rules(plan, line, form, wrong);
        return form;
    }

    /** The rules of the form on screen, each with the column that it is about. */
    private void rules(PlanView plan, PlanSheet.Line line, PlanItemForm form, List<ImportProblem> wrong) {
        for (ConstraintViolation<PlanItemForm> violation : validator.validate(form)) {
            PlanColumn column =
                    PlanColumn.of(violation.getPropertyPath().toString()).orElse(PlanColumn.TITLE);
            String letter = String.valueOf((char) ('A' + column.ordinal()));
            if (wrong.stream().noneMatch(known -> known.column().equals(letter))) {
                Object most =
                        violation.getConstraintDescriptor().getAttributes().get("max");
                wrong.add(
                        most == null
                                ? problem(line, column, "NotBlank")
                                : problem(line, column, "plan.import.range", most));
            }
        }
        if (form.monthFrom() != null && form.monthTo() != null && form.monthTo() < form.monthFrom()) {
            wrong.add(problem(line, PlanColumn.MONTH_TO, "plan.item.months.reversed"));
        }
        if (form.instrument() != null) {
            try {
                instruments.mustBeOpenTo(plan.kind(), plan.ownerId(), form.instrument());
            } catch (RuleViolation refusal) {
                wrong.add(problem(line, PlanColumn.INSTRUMENT, refusal.key(), refusal.arguments()));
            }
        }
    }

    private static <T> @Nullable T word(
            PlanSheet.Line line,
            PlanColumn column,
            Function<String, Optional<T>> read,
            String key,
            List<ImportProblem> wrong) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            wrong.add(problem(line, column, key));
        }
        return value.orElse(null);
    }

    private static @Nullable Integer month(PlanSheet.Line line, PlanColumn column, List<ImportProblem> wrong) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,2}(\\.0)?")) {
            wrong.add(problem(line, column, "plan.import.month"));
            return null;
        }
        return (int) Double.parseDouble(text);
    }

    private static ImportProblem problem(PlanSheet.Line line, PlanColumn column, String key, Object... arguments) {
        return ImportProblem.cell(line.number(), column.ordinal(), key, line.cell(column), arguments);
    }
}
