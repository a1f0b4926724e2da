package org.liandong.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.liandong.shared.RuleViolation;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Component;

/** The Excel table of a plan, in one format both ways: a line of headings, then an item a line. */
@Component
class PlanSheet {

    static final int MOST_ROWS = 500;
    private static final int LAST_LISTED_ROW = MOST_ROWS;

    /** A line of the table as read. */
    record Line(int number, Map<PlanColumn, String> cells) {

        /** What the cell says, as it was before the export made it safe. */
        String cell(PlanColumn column) {
            return SafeCell.plain(written(column));
        }

        /** What stands in the cell. */
        String written(PlanColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final PlanWords words;

    PlanSheet(PlanWords words) {
        this.words = words;
    }

    /** Writes the items with lists to pick from; without items it is the empty table to fill in. */
    void write(OutputStream out, PlanView plan, List<PlanItemLine> items, PlanWords.Choices choices, Locale locale)
            throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(String.valueOf(plan.year()));
            for (PlanColumn column : PlanColumn.values()) {
                sheet.value(0, column.ordinal(), words.text(column.heading(plan.kind()), locale));
                sheet.width(column.ordinal(), column == PlanColumn.TITLE ? 40 : 16);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < items.size(); row++) {
                write(sheet, row + 1, items.get(row), locale);
            }
            offer(book.newWorksheet(words.text("plan.sheet.choices", locale)), sheet, choices);
        }
    }

    private void write(Worksheet sheet, int row, PlanItemLine item, Locale locale) {
        put(sheet, row, PlanColumn.KEY, item.id() + "-" + item.version());
        sheet.value(row, PlanColumn.MONTH_FROM.ordinal(), item.monthFrom());
        sheet.value(row, PlanColumn.MONTH_TO.ordinal(), item.monthTo());
        put(sheet, row, PlanColumn.TITLE, item.title());
        put(sheet, row, PlanColumn.INSTRUMENT, words.instrument(item.instrument(), locale));
        put(
                sheet,
                row,
                PlanColumn.SUBJECT_AREA,
                item.subjectArea() == null ? "" : words.text("organFunction." + item.subjectArea(), locale));
        put(sheet, row, PlanColumn.STATUTES, String.join("\n", item.statutes()));
        put(sheet, row, PlanColumn.LEAD_ORGAN, item.leadOrgan() == null ? "" : item.leadOrgan());
        put(sheet, row, PlanColumn.SUPPORTING, item.supporting());
        put(sheet, row, PlanColumn.SUPERVISED, item.supervisedLines());
        put(sheet, row, PlanColumn.LINKAGE_WISH, words.text("plan.wish." + item.linkageWish(), locale));
        put(sheet, row, PlanColumn.AUDIENCE, words.text("audience." + item.audienceChosen(), locale));
        put(sheet, row, PlanColumn.STATE, words.text("plan.itemState." + item.state(), locale));
        put(sheet, row, PlanColumn.STATE_REASON, item.stateReason());
    }

    private static void put(Worksheet sheet, int row, PlanColumn column, String text) {
        sheet.value(row, column.ordinal(), SafeCell.of(text));
    }

    /** A second sheet holds what may be picked; the cells of the first refer to it. */
    private static void offer(Worksheet lists, Worksheet sheet, PlanWords.Choices choices) {
        int at = 0;
        for (Map.Entry<PlanColumn, List<String>> entry : choices.offered().entrySet()) {
            List<String> offered = entry.getValue();
            for (int row = 0; row < offered.size(); row++) {
                lists.value(row, at, offered.get(row));
            }
            lists.width(at, 24);
            int column = entry.getKey().ordinal();
            if (!offered.isEmpty()) {
                sheet.range(1, column, LAST_LISTED_ROW, column)
                        .validateWithList(lists.range(0, at, offered.size() - 1, at))
                        .showErrorMessage(!entry.getKey().several());
            }
            at++;
        }
    }

    /**
     * The filled lines of the first sheet.
     *
     * @throws RuleViolation when the file is no Excel table, has other headings, or more lines than {@link #MOST_ROWS}
     */
    List<Line> read(InputStream file) {
        List<Line> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST_ROWS + 2L).map(PlanSheet::line).forEach(lines::add);
        } catch (ExcelReaderException | IOException e) {
            throw new RuleViolation("import.no-excel");
        }
        if (lines.isEmpty() || !words.isHeading(lines.remove(0))) {
            throw new RuleViolation("plan.import.headings");
        }
        lines.removeIf(line -> line.cells().values().stream().allMatch(String::isEmpty));
        if (lines.size() > MOST_ROWS) {
            throw new RuleViolation("import.too-long", MOST_ROWS);
        }
        return lines;
    }

    private static Line line(Row row) {
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        for (PlanColumn column : PlanColumn.values()) {
            cells.put(column, row.getCellRawValue(column.ordinal()).orElse("").strip());
        }
        return new Line(row.getRowNum(), cells);
    }
}
