package org.liandong.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.web.ExcelLine;
import org.liandong.web.ExcelTable;
import org.liandong.web.SafeCell;
import org.springframework.stereotype.Component;

/** The Excel table of a plan, in one format both ways: a line of headings, then an item a line. */
@Component
class PlanSheet {

    static final int MOST_ROWS = 500;

    private static final ExcelTable<PlanColumn> TABLE = new ExcelTable<>(PlanColumn.class, MOST_ROWS);

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
            TABLE.offer(
                    book.newWorksheet(words.text("plan.sheet.choices", locale)),
                    sheet,
                    choices.offered(),
                    PlanColumn.SEVERAL);
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

    /**
     * The filled lines of the first sheet.
     *
     * @throws org.liandong.shared.RuleViolation when the file is no Excel table, has other headings, or more lines than {@link #MOST_ROWS}
     */
    List<ExcelLine<PlanColumn>> read(InputStream file) {
        return TABLE.read(file, words::isHeading, "plan.import.headings");
    }
}
