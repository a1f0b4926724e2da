package org.liandong.supervision.opinion.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.web.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Excel table of items: a line of headings, then an item a line, and a second sheet with what may be picked. */
@Component
class OpinionSheet {

    static final int MOST_ROWS = 1000;

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    OpinionSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** A line of the table as read. */
    record Line(int number, Map<OpinionColumn, String> cells) {

        /** What the cell says, as it was before the export made it safe. */
        String cell(OpinionColumn column) {
            return SafeCell.plain(cells.getOrDefault(column, ""));
        }
    }

    /**
     * Writes the items; without items it is the empty table to fill in.
     *
     * @param progress latest progress by item
     * @param picks names to pick from
     */
    void write(
            OutputStream out,
            List<ItemRow> items,
            Map<Long, String> progress,
            Map<OpinionColumn, List<String>> picks,
            Locale locale)
            throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("opinions.title", locale));
            for (OpinionColumn column : OpinionColumn.values()) {
                sheet.value(0, column.ordinal(), text(column.heading(), locale));
                sheet.width(column.ordinal(), column.width());
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < items.size(); row++) {
                write(
                        sheet,
                        row + 1,
                        items.get(row),
                        progress.getOrDefault(items.get(row).id(), ""),
                        locale);
            }
            offer(book.newWorksheet(text("plan.sheet.choices", locale)), sheet, picks);
        }
    }

    private void write(Worksheet sheet, int row, ItemRow item, String progress, Locale locale) {
        put(sheet, row, OpinionColumn.KEY, item.key().toString());
        put(sheet, row, OpinionColumn.OPINION, item.title());
        put(sheet, row, OpinionColumn.WORDING, item.wording());
        put(sheet, row, OpinionColumn.ORGAN, item.organ());
        put(sheet, row, OpinionColumn.SUPPORTING, item.supporting());
        put(sheet, row, OpinionColumn.STATUTES, item.statutes());
        put(
                sheet,
                row,
                OpinionColumn.DUE_ON,
                item.dueOn() == null ? "" : item.dueOn().toString());
        put(sheet, row, OpinionColumn.MEASURES, item.measures());
        put(sheet, row, OpinionColumn.PROGRESS, progress);
        put(sheet, row, OpinionColumn.STATE, text("opinion.state." + item.state(), locale));
    }

    private static void put(Worksheet sheet, int row, OpinionColumn column, String text) {
        sheet.value(row, column.ordinal(), SafeCell.of(text));
    }

    /** A second sheet holds what may be picked; the cells of the first refer to it. */
    private static void offer(Worksheet lists, Worksheet sheet, Map<OpinionColumn, List<String>> picks) {
        int at = 0;
        for (Map.Entry<OpinionColumn, List<String>> entry : picks.entrySet()) {
            List<String> offered = entry.getValue();
            for (int row = 0; row < offered.size(); row++) {
                lists.value(row, at, SafeCell.of(offered.get(row)));
            }
            lists.width(at, 24);
            int column = entry.getKey().ordinal();
            if (!offered.isEmpty()) {
                sheet.range(1, column, MOST_ROWS, column)
                        .validateWithList(lists.range(0, at, offered.size() - 1, at))
                        .showErrorMessage(false);
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
            rows.limit(MOST_ROWS + 2L).map(OpinionSheet::line).forEach(lines::add);
        } catch (ExcelReaderException | IOException e) {
            throw new RuleViolation("import.no-excel");
        }
        if (lines.isEmpty() || !isHeading(lines.remove(0))) {
            throw new RuleViolation("opinion.import.headings");
        }
        lines.removeIf(line -> line.cells().values().stream().allMatch(String::isEmpty));
        if (lines.size() > MOST_ROWS) {
            throw new RuleViolation("import.too-long", MOST_ROWS);
        }
        return lines;
    }

    private static Line line(Row row) {
        Map<OpinionColumn, String> cells = new EnumMap<>(OpinionColumn.class);
        for (OpinionColumn column : OpinionColumn.values()) {
            cells.put(column, row.getCellRawValue(column.ordinal()).orElse("").strip());
        }
        return new Line(row.getRowNum(), cells);
    }

    /** Whether this is the line of headings in either language. */
    private boolean isHeading(Line line) {
        return LANGUAGES.stream().anyMatch(locale -> Arrays.stream(OpinionColumn.values())
                .allMatch(column -> line.cell(column).equals(text(column.heading(), locale))));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
