package org.liandong.supervision.opinion.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.opinion.ItemContent;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.supervision.opinion.ItemState;
import org.liandong.supervision.opinion.OpinionRow;
import org.liandong.supervision.opinion.draft.OpinionNames;
import org.liandong.web.ExcelLine;
import org.springframework.stereotype.Component;

/** What a line of the table may say: of a new item and a draft all, of an item handed over what its organ sent in. */
@Component
class LineRules {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAMES = 1000;

    private final OpinionNames names;

    LineRules(OpinionNames names) {
        this.names = names;
    }

    /**
     * A line that can be saved.
     *
     * @param key the item that it changes, null for a new one
     * @param content words of a draft, null where they stay as they are
     * @param measures empty where they stay as they are
     * @param progress empty for nothing new
     */
    record Entry(
            long opinionId,
            @Nullable ItemKey key,
            @Nullable ItemContent content,
            @Nullable LocalDate dueOn,
            String measures,
            String progress) {

        boolean changes() {
            return content != null || !measures.isEmpty() || !progress.isEmpty();
        }
    }

    /** The own items and opinions against which a table is read. */
    record Present(
            Map<Long, ItemRow> items,
            Map<Long, String> progress,
            Map<String, List<OpinionRow>> opinions,
            OpinionNames.Organs organs) {}

    /**
     * What the line would do, with what is wrong noted in it; null where that cannot be said.
     *
     * @param seen lines by the item that they name, to which this one is added
     */
    @Nullable
    Entry read(ExcelLine<OpinionColumn> line, Present present, Map<Long, Integer> seen) {
        return line.cell(OpinionColumn.KEY).isEmpty() ? added(line, present) : changed(line, present, seen);
    }

    private @Nullable Entry added(ExcelLine<OpinionColumn> line, Present present) {
        List<OpinionRow> named = present.opinions().getOrDefault(line.cell(OpinionColumn.OPINION), List.of());
        if (named.size() != 1) {
            line.refuse(
                    OpinionColumn.OPINION,
                    named.isEmpty() ? "opinion.import.opinion.unknown" : "opinion.import.opinion.twice");
        }
        for (OpinionColumn column : List.of(OpinionColumn.MEASURES, OpinionColumn.PROGRESS)) {
            if (!line.cell(column).isEmpty()) {
                line.refuse(column, "opinion.import.notHanded");
            }
        }
        ItemContent content = content(line, present, null);
        LocalDate due = line.day(OpinionColumn.DUE_ON, "opinion.import.day");
        return named.size() == 1 ? new Entry(named.get(0).id(), null, content, due, "", "") : null;
    }

    private @Nullable Entry changed(ExcelLine<OpinionColumn> line, Present present, Map<Long, Integer> seen) {
        ItemKey key = ItemKey.read(line.cell(OpinionColumn.KEY)).orElse(new ItemKey(-1, 0));
        ItemRow item = present.items().get(key.id());
        if (item == null) {
            line.refuse(OpinionColumn.KEY, "opinion.import.key.unknown");
            return null;
        }
        if (item.version() != key.version()) {
            line.refuse(OpinionColumn.KEY, "opinion.import.key.stale");
        }
        Integer before = seen.putIfAbsent(item.id(), line.number());
        if (before != null) {
            line.refuse(OpinionColumn.KEY, "opinion.import.key.twice", before);
        }
        if (!line.cell(OpinionColumn.OPINION).equals(item.title())) {
            line.refuse(OpinionColumn.OPINION, "opinion.import.opinion.other", item.title());
        }
        return item.state() == ItemState.DRAFT ? draft(line, present, item) : handed(line, present, item);
    }

    private Entry draft(ExcelLine<OpinionColumn> line, Present present, ItemRow item) {
        for (OpinionColumn column : List.of(OpinionColumn.MEASURES, OpinionColumn.PROGRESS)) {
            if (!line.cell(column).isEmpty()) {
                line.refuse(column, "opinion.import.notHanded");
            }
        }
        ItemContent content = content(line, present, item);
        LocalDate due = line.day(OpinionColumn.DUE_ON, "opinion.import.day");
        ItemContent same =
                new ItemContent(item.wording(), item.organ(), item.supporting(), item.statutes(), item.ledgerLineId());
        boolean changes = !content.equals(same) || !Objects.equals(due, item.dueOn());
        return new Entry(item.opinionId(), item.key(), changes ? content : null, due, "", "");
    }

    private static Entry handed(ExcelLine<OpinionColumn> line, Present present, ItemRow item) {
        mustStay(line, OpinionColumn.WORDING, item.wording());
        mustStay(line, OpinionColumn.ORGAN, item.organ());
        mustStay(line, OpinionColumn.SUPPORTING, item.supporting());
        mustStay(line, OpinionColumn.STATUTES, item.statutes());
        if (!Objects.equals(line.day(OpinionColumn.DUE_ON, "opinion.import.day"), item.dueOn())) {
            line.refuse(OpinionColumn.DUE_ON, "opinion.import.handed");
        }
        String measures = news(line, OpinionColumn.MEASURES, item.measures(), item);
        String progress = news(line, OpinionColumn.PROGRESS, present.progress().getOrDefault(item.id(), ""), item);
        return new Entry(item.opinionId(), item.key(), null, null, measures, progress);
    }

    private static void mustStay(ExcelLine<OpinionColumn> line, OpinionColumn column, String stored) {
        if (!line.cell(column).equals(stored.replace("\r", "").strip())) {
            line.refuse(column, "opinion.import.handed");
        }
    }

    /** What is new in a cell of what the organ says; empty for nothing. */
    private static String news(ExcelLine<OpinionColumn> line, OpinionColumn column, String stored, ItemRow item) {
        String text = line.cell(column, LONGEST);
        if (text.isEmpty() || text.equals(stored.replace("\r", "").strip())) {
            return "";
        }
        if (!item.state().awaited()) {
            line.refuse(column, "opinion.import.over");
        }
        return text;
    }

    private ItemContent content(ExcelLine<OpinionColumn> line, Present present, @Nullable ItemRow kept) {
        String wording = line.cell(OpinionColumn.WORDING, LONGEST);
        if (wording.isEmpty()) {
            line.refuse(OpinionColumn.WORDING, "opinion.import.wording");
        }
        String organ = line.cell(OpinionColumn.ORGAN);
        String supporting = line.cell(OpinionColumn.SUPPORTING, LONGEST_NAMES);
        String statutes = line.cell(OpinionColumn.STATUTES, LONGEST_NAMES);
        OpinionNames.Organs own = present.organs();
        return new ItemContent(
                wording,
                line.read(OpinionColumn.ORGAN, () -> names.organ(own, organ, kept == null ? "" : kept.organ()), ""),
                line.read(
                        OpinionColumn.SUPPORTING,
                        () -> names.supporting(own, supporting, kept == null ? "" : kept.supporting()),
                        ""),
                line.read(
                        OpinionColumn.STATUTES,
                        () -> names.statutes(statutes, kept == null ? "" : kept.statutes()),
                        ""),
                kept == null ? null : kept.ledgerLineId());
    }
}
