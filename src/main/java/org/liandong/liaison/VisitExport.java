package org.liandong.liaison;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.web.RowKey;
import org.liandong.web.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The list of visits as an Excel sheet: the same rows and hidden data as on the page, read and written in portions. */
@Component
class VisitExport {

    /** Longest export. */
    static final int MOST = 50_000;

    private static final int PORTION = 1_000;
    private static final String[] COLUMNS = {
        "number", "day", "form", "owner", "direction", "others", "people", "gist", "points", "open", "state"
    };

    private final VisitReads visits;
    private final MessageSource messages;

    VisitExport(VisitReads visits, MessageSource messages) {
        this.visits = visits;
        this.messages = messages;
    }

    void write(VisitFilter filter, Reader reader, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("visits.title"));
            for (int i = 0; i < COLUMNS.length; i++) {
                sheet.value(0, i, text("visits.column." + COLUMNS[i]));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            rows(filter, reader, sheet);
        }
    }

    private void rows(VisitFilter filter, Reader reader, Worksheet sheet) throws IOException {
        RowKey key = null;
        int line = 1;
        List<VisitRow> portion;
        do {
            portion = visits.page(filter, reader, key, false, PORTION);
            for (VisitRow row : portion) {
                row(sheet, line++, row);
            }
            key = portion.isEmpty() ? null : portion.get(portion.size() - 1).key();
            sheet.flush();
        } while (portion.size() == PORTION && line <= MOST);
    }

    private void row(Worksheet sheet, int line, VisitRow row) {
        sheet.value(line, 0, row.label());
        sheet.value(line, 1, row.visitedOn());
        sheet.style(line, 1).format("yyyy-mm-dd").set();
        sheet.value(line, 2, text("visit.form." + row.form()));
        sheet.value(line, 3, SafeCell.of(row.ownerName()));
        sheet.value(line, 4, text("visit.direction." + row.direction()));
        sheet.value(line, 5, SafeCell.of(row.others()));
        sheet.value(line, 6, SafeCell.of(row.people()));
        sheet.value(line, 7, SafeCell.of(row.gist()));
        sheet.value(line, 8, row.points());
        sheet.value(line, 9, row.openPoints());
        sheet.value(line, 10, text("visit.state." + row.state()));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
