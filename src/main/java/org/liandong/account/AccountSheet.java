package org.liandong.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The Excel table of accounts: one line of headings, then an account a line. */
@Component
class AccountSheet {

    static final int MOST_ROWS = 300;
    private static final List<String> COLUMNS = List.of("username", "displayName", "code", "role", "title", "manages");

    private final MessageSource messages;

    AccountSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** The empty table with its headings and an example to overwrite. */
    void template(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Liandong", "1.0");
        Worksheet sheet = book.newWorksheet(word("account.import.sheet"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, word("account.import.column." + COLUMNS.get(i)));
            sheet.value(1, i, word("account.import.example." + COLUMNS.get(i)));
            sheet.width(i, 20);
        }
        book.finish();
    }

    /** The filled lines; refuses what is no Excel file and more lines than {@link #MOST_ROWS}. */
    List<ImportRow> read(InputStream file) {
        List<ImportRow> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file);
                var lines = book.getFirstSheet().openStream()) {
            lines.skip(1)
                    .limit(MOST_ROWS + 1L)
                    .map(AccountSheet::row)
                    .filter(row -> !row.isEmpty())
                    .forEach(rows::add);
        } catch (ExcelReaderException | IOException e) {
            throw new RuleViolation("import.no-excel");
        }
        if (rows.size() > MOST_ROWS) {
            throw new RuleViolation("import.too-long", MOST_ROWS);
        }
        return rows;
    }

    private static ImportRow row(Row row) {
        return new ImportRow(
                row.getRowNum(), text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5));
    }

    private static String text(Row row, int column) {
        return row.getCellRawValue(column).orElse("").strip();
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
