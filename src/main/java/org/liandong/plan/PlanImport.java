package org.liandong.plan;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.liandong.web.ExcelLine;
import org.liandong.web.ImportProblem;
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
    public Checked check(SignedIn me, PlanView plan, List<ExcelLine<PlanColumn>> lines) {
        List<ImportProblem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(ImportProblem.file("plan.import.empty"));
        }
        Map<Long, PlanItemLine> present = reads.working(me.reader(), plan.id()).stream()
                .collect(Collectors.toMap(PlanItemLine::id, Function.identity()));
        Map<Long, Integer> seen = new HashMap<>();
        ItemNames.Organs organs = names.organs(plan.ownerId());
        for (ExcelLine<PlanColumn> line : lines) {
            line.refuseFormulas();
            PlanItemLine item = item(line, present, seen);
            PlanItemForm form = form(me, plan, line, item);
            ItemNames.Settled settled =
                    names.settle(plan.kind(), organs, form.citations(), form.organs(), ItemNames.Kept.of(item));
            settled.wrong()
                    .forEach(name ->
                            line.refuse(PlanColumn.of(name.field()).orElseThrow(), name.key(), name.arguments()));
            if (line.problems().isEmpty()) {
                entries.add(new Entry(
                        item == null ? null : item.id(), item == null ? -1 : item.version(), form.content(settled)));
            }
            problems.addAll(line.problems());
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

    private @Nullable PlanItemLine item(
            ExcelLine<PlanColumn> line, Map<Long, PlanItemLine> present, Map<Long, Integer> seen) {
        String key = line.cell(PlanColumn.KEY);
        if (key.isEmpty()) {
            return null;
        }
        Matcher matcher = KEY.matcher(key);
        PlanItemLine item = matcher.matches() ? present.get(Long.parseLong(matcher.group(1))) : null;
        if (item == null) {
            line.refuse(PlanColumn.KEY, "plan.import.key.unknown");
            return null;
        }
        if (item.version() != Integer.parseInt(matcher.group(2))) {
            line.refuse(PlanColumn.KEY, "plan.import.key.stale");
        }
        Integer before = seen.putIfAbsent(item.id(), line.number());
        if (before != null) {
            line.refuse(PlanColumn.KEY, "plan.import.key.twice", before);
        }
        return item;
    }

    private PlanItemForm form(SignedIn me, PlanView plan, ExcelLine<PlanColumn> line, @Nullable PlanItemLine item) {
        Integer from = month(line, PlanColumn.MONTH_FROM);
        Integer to = month(line, PlanColumn.MONTH_TO);
        LinkageWish wish = choice(line, PlanColumn.LINKAGE_WISH, "plan.wish.", List.of(LinkageWish.values()));
        Audience audience = choice(line, PlanColumn.AUDIENCE, "audience.", PlanController.AUDIENCES);
        List<Citation> cited = Citation.parse(line.cell(PlanColumn.STATUTES));
        PlanItemForm form = new PlanItemForm(
                line.cell(PlanColumn.TITLE),
                line.word(
                        PlanColumn.INSTRUMENT, text -> words.instrumentOf(text, plan.kind()), "plan.import.instrument"),
                choice(line, PlanColumn.SUBJECT_AREA, "organFunction.", List.of(OrganFunction.values())),
                cited.stream().map(Citation::name).toList(),
                PlanItemForm.articles(cited),
                "",
                from,
                line.cell(PlanColumn.MONTH_TO).isEmpty() ? from : to,
                item == null ? null : item.meetingId(),
                line.word(PlanColumn.LEAD_ORGAN, text -> words.organOf(text, me.bodyId()), "plan.item.organ.unknown"),
                line.cell(PlanColumn.SUPPORTING),
                PlanItemForm.names(List.of(line.cell(PlanColumn.SUPERVISED))),
                "",
                wish == null ? LinkageWish.NONE : wish,
                audience == null ? plan.audienceChosen() : audience,
                null);
        rules(plan, line, form);
        return form;
    }

    /** The number in a cell, null for none; whether it is a month is the form's rule. */
    private static @Nullable Integer month(ExcelLine<PlanColumn> line, PlanColumn column) {
        String text = line.cell(column);
        if (!text.isEmpty() && !text.matches("\\d{1,2}(\\.0)?")) {
            line.refuse(column, "plan.import.month");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf((int) Double.parseDouble(text));
    }

    private <E extends Enum<E>> @Nullable E choice(
            ExcelLine<PlanColumn> line, PlanColumn column, String prefix, List<E> choices) {
        return line.word(column, text -> words.valueOf(text, prefix, choices), "plan.import.choice");
    }

    /** The rules of the form on screen, each with the column that it is about. */
    private void rules(PlanView plan, ExcelLine<PlanColumn> line, PlanItemForm form) {
        for (ConstraintViolation<PlanItemForm> violation : validator.validate(form)) {
            PlanColumn column =
                    PlanColumn.of(violation.getPropertyPath().toString()).orElse(PlanColumn.TITLE);
            Object most = violation.getConstraintDescriptor().getAttributes().get("max");
            if (!line.refused(column) && most == null) {
                line.refuse(column, "NotBlank");
            } else if (!line.refused(column)) {
                line.refuse(column, "plan.import.range", most);
            }
        }
        if (form.monthFrom() != null && form.monthTo() != null && form.monthTo() < form.monthFrom()) {
            line.refuse(PlanColumn.MONTH_TO, "plan.item.months.reversed");
        }
        if (form.instrument() != null) {
            try {
                instruments.mustBeOpenTo(plan.kind(), plan.ownerId(), form.instrument());
            } catch (RuleViolation refusal) {
                line.refuse(PlanColumn.INSTRUMENT, refusal.key(), refusal.arguments());
            }
        }
    }
}
