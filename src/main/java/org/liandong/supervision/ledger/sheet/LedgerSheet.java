package org.liandong.supervision.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Component;

/** The table: a line of headings, then a problem a line. */
@Component
class LedgerSheet {

    /** Longest table that is read. */
    static final int MOST_ROWS = 500;

    private final LedgerWords words;

    LedgerSheet(LedgerWords words) {
        this.words = words;
    }

    /** A line as read. */
    record Line(int number, Map<LedgerColumn, String> cells) {}

    /** Writes the lines with lists to pick from; without lines it is the empty table to fill in. */
    void write(OutputStream out, List<SheetRow> rows, long bodyId, Locale locale) throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.text("ledger.title", locale));
            for (LedgerColumn column : LedgerColumn.values()) {
                sheet.value(0, column.ordinal(), words.text(column.heading(), locale));
                sheet.style(0, column.ordinal()).bold().set();
                boolean wide = column == LedgerColumn.TEXT || column == LedgerColumn.MEASURES;
                sheet.width(column.ordinal(), wide ? 40 : 16);
            }
            sheet.freezePane(0, 1);
            for (int n = 0; n < rows.size(); n++) {
                write(sheet, n + 1, rows.get(n), bodyId, locale);
            }
            offer(book.newWorksheet(words.text("ledger.sheet.choices", locale)), sheet, words.choices(bodyId, locale));
        }
    }

    private void write(Worksheet sheet, int at, SheetRow row, long bodyId, Locale locale) {
        put(sheet, at, LedgerColumn.KEY, row.key(bodyId));
        put(sheet, at, LedgerColumn.BODY, row.ownerName());
        put(sheet, at, LedgerColumn.LINE, row.lineTitle());
        put(sheet, at, LedgerColumn.TEXT, row.text());
        put(sheet, at, LedgerColumn.CATEGORY, word("problem.category.", row.category(), locale));
        put(sheet, at, LedgerColumn.PLACE, row.place());
        put(sheet, at, LedgerColumn.STATUTE, row.statute());
        put(sheet, at, LedgerColumn.ARTICLE, row.article());
        put(sheet, at, LedgerColumn.ORGAN, row.organ());
        day(sheet, at, LedgerColumn.FOUND_ON, row.foundOn());
        put(sheet, at, LedgerColumn.AUDIENCE, word("audience.", row.audience(), locale));
        if (row.first()) {
            put(sheet, at, LedgerColumn.MEASURES, row.measures());
            day(sheet, at, LedgerColumn.DUE_ON, row.dueOn());
            put(sheet, at, LedgerColumn.STATE, word("ledger-line.state.", row.state(), locale));
        }
    }

    private String word(String prefix, @Nullable Enum<?> value, Locale locale) {
        return value == null ? "" : words.text(prefix + value.name(), locale);
    }

    private static void put(Worksheet sheet, int row, LedgerColumn column, String text) {
        sheet.value(row, column.ordinal(), SafeCell.of(text));
    }

    private static void day(Worksheet sheet, int row, LedgerColumn column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column.ordinal(), day);
            sheet.style(row, column.ordinal()).format("yyyy-mm-dd").set();
        }
    }

    /** A second sheet holds what may be picked; the cells of the first refer to it. */
    private static void offer(Worksheet lists, Worksheet sheet, Map<LedgerColumn, List<String>> choices) {
        int at = 0;
        for (Map.Entry<LedgerColumn, List<String>> entry : choices.entrySet()) {
            List<String> offered = entry.getValue();
            for (int row = 0; row < offered.size(); row++) {
                lists.value(row, at, offered.get(row));
            }
            lists.width(at, 24);
            if (!offered.isEmpty()) {
                int column = entry.getKey().ordinal();
                sheet.range(1, column, MOST_ROWS, column)
                        .validateWithList(lists.range(0, at, offered.size() - 1, at))
                        .showErrorMessage(entry.getKey() != LedgerColumn.STATUTE);
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
            rows.limit(MOST_ROWS + 2L).map(LedgerSheet::line).forEach(lines::add);
        } catch (ExcelReaderException | IOException e) {
            throw new RuleViolation("import.no-excel");
        }
        if (lines.isEmpty() || !words.isHeading(lines.remove(0).cells())) {
            throw new RuleViolation("ledger.import.headings");
        }
        lines.removeIf(line -> line.cells().values().stream().allMatch(String::isEmpty));
        if (lines.size() > MOST_ROWS) {
            throw new RuleViolation("import.too-long", MOST_ROWS);
        }
        return lines;
    }

    private static Line line(Row row) {
        Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.values()) {
            cells.put(
                    column,
                    row.getCellRawValue(column.ordinal())
                            .orElse("")
                            .replace("\u0000", "")
                            .strip());
        }
        return new Line(row.getRowNum(), cells);
    }
}
