package org.liandong.supervision.opinion.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.web.ExcelLine;
import org.liandong.web.ExcelTable;
import org.liandong.web.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Excel table of items: a line of headings, then an item a line, and a second sheet with what may be picked. */
@Component
class OpinionSheet {

    static final int MOST_ROWS = 1000;

    private static final ExcelTable<OpinionColumn> TABLE = new ExcelTable<>(OpinionColumn.class, MOST_ROWS);

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    OpinionSheet(MessageSource messages) {
        this.messages = messages;
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
            TABLE.offer(book.newWorksheet(text("plan.sheet.choices", locale)), sheet, picks, picks.keySet());
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

    /**
     * The filled lines of the first sheet.
     *
     * @throws RuleViolation when the file is no Excel table, has other headings, or more lines than {@link #MOST_ROWS}
     */
    List<ExcelLine<OpinionColumn>> read(InputStream file) {
        return TABLE.read(file, this::isHeading, "opinion.import.headings");
    }

    /** Whether this is the line of headings in either language. */
    private boolean isHeading(ExcelLine<OpinionColumn> line) {
        return LANGUAGES.stream().anyMatch(locale -> Arrays.stream(OpinionColumn.values())
                .allMatch(column -> line.cell(column).equals(text(column.heading(), locale))));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
