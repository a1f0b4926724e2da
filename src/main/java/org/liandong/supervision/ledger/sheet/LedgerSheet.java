package org.liandong.supervision.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liandong.web.ExcelLine;
import org.liandong.web.ExcelTable;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Component;

/** The table: a line of headings, then a problem a line. */
@Component
class LedgerSheet {

    /** Longest table that is read. */
    static final int MOST_ROWS = 500;

    private static final ExcelTable<LedgerColumn> TABLE = new ExcelTable<>(LedgerColumn.class, MOST_ROWS);

    private final LedgerWords words;

    LedgerSheet(LedgerWords words) {
        this.words = words;
    }

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
            TABLE.offer(
                    book.newWorksheet(words.text("ledger.sheet.choices", locale)),
                    sheet,
                    words.choices(bodyId, locale),
                    Set.of(LedgerColumn.STATUTE));
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

    /**
     * The filled lines of the first sheet.
     *
     * @throws org.liandong.shared.RuleViolation when the file is no Excel table, has other headings, or more lines than {@link #MOST_ROWS}
     */
    List<ExcelLine<LedgerColumn>> read(InputStream file) {
        return TABLE.read(file, words::isHeading, "ledger.import.headings");
    }
}
