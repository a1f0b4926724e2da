package org.liandong.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Component;

/** The entries of a filter as a table for the office's spreadsheet. */
@Component
class AuditExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    static final List<String> COLUMNS =
            List.of("at", "username", "post", "address", "action", "subject", "label", "from", "to", "reason");

    private final AuditEntries entries;
    private final AuditWords words;

    AuditExport(AuditEntries entries, AuditWords words) {
        this.entries = entries;
        this.words = words;
    }

    /** Comma separated UTF-8 with the mark that spreadsheets need to read Chinese. */
    void csv(AuditFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        line(writer, headings());
        entries.each(filter, row -> line(writer, cells(row)));
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                writer.write((i == 0 ? "\"" : ",\"") + cells.get(i).replace("\"", "\"\"") + '"');
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void excel(AuditFilter filter, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Liandong", "1.0");
        Worksheet sheet = book.newWorksheet(words.word("audit.title"));
        write(sheet, 0, headings());
        int[] line = {0};
        entries.each(filter, row -> write(sheet, ++line[0], cells(row)));
        book.finish();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(line, i, cells.get(i));
        }
    }

    private List<String> headings() {
        return COLUMNS.stream()
                .map(column -> words.word("audit.column." + column))
                .toList();
    }

    private List<String> cells(AuditRow row) {
        AuditLine line = words.line(row);
        return List.of(
                        TIME.format(line.at()),
                        line.username(),
                        line.post(),
                        line.address(),
                        line.action(),
                        line.subject(),
                        line.label(),
                        line.from(),
                        line.to(),
                        line.reason())
                .stream()
                .map(SafeCell::of)
                .toList();
    }
}
