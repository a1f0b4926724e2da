package org.liandong.supervision.ledger.sheet;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.ledger.PartState;
import org.liandong.supervision.ledger.RectificationService;
import org.liandong.web.ExcelLine;

/**
 * What a line of the table writes in the body's own column.
 *
 * @param measures null where they and the day stay as they are
 * @param progress empty for none
 */
record PartOfLine(
        @Nullable String measures, @Nullable LocalDate dueOn, @Nullable LocalDate progressOn, String progress) {

    private static final int LONGEST = 1000;
    private static final PartOfLine NOTHING = new PartOfLine(null, null, null, "");

    /** Reads it; what is wrong is told by the line. */
    static PartOfLine read(ExcelLine<LedgerColumn> line, @Nullable SheetRow row, LocalDate today) {
        String measures = line.cell(LedgerColumn.MEASURES);
        String progress = line.cell(LedgerColumn.PROGRESS);
        LocalDate due = line.day(LedgerColumn.DUE_ON, "ledger.day.wrong");
        LocalDate progressOn = line.day(LedgerColumn.PROGRESS_ON, "ledger.day.wrong");
        if (row == null || row.partId() == null || !row.first()) {
            refuseAll(line);
            return NOTHING;
        }
        boolean planned = !measures.equals(row.measures()) || !Objects.equals(due, row.dueOn());
        PartState state = Objects.requireNonNull(row.state());
        if ((planned || !progress.isEmpty()) && !state.working()) {
            line.refuse(planned ? LedgerColumn.MEASURES : LedgerColumn.PROGRESS, "ledger.settled");
        } else if (planned && measures.isEmpty()) {
            line.refuse(LedgerColumn.MEASURES, "ledger.measures.missing");
        }
        if (measures.length() > LONGEST) {
            line.refuse(LedgerColumn.MEASURES, "ledger.import.long", LONGEST);
        }
        if (progress.length() > LONGEST) {
            line.refuse(LedgerColumn.PROGRESS, "ledger.import.long", LONGEST);
        }
        if (progressOn != null && progressOn.isAfter(today)) {
            line.refuse(LedgerColumn.PROGRESS_ON, "ledger.day.future");
        } else if (progressOn != null && progress.isEmpty()) {
            line.refuse(LedgerColumn.PROGRESS, "ledger.progress.missing");
        }
        return new PartOfLine(planned ? measures : null, due, progressOn == null ? today : progressOn, progress);
    }

    private static void refuseAll(ExcelLine<LedgerColumn> line) {
        for (LedgerColumn column : new LedgerColumn[] {
            LedgerColumn.MEASURES, LedgerColumn.DUE_ON, LedgerColumn.PROGRESS_ON, LedgerColumn.PROGRESS
        }) {
            if (!line.cell(column).isEmpty()) {
                line.refuse(column, "ledger.import.part");
            }
        }
    }

    boolean writes() {
        return measures != null || !progress.isEmpty();
    }

    /** Writes it on top of the version that was exported. */
    void write(RectificationService parts, SheetRow row, SignedIn me) {
        if (measures != null) {
            parts.plan(Objects.requireNonNull(row.partId()), row.partVersion(), measures, dueOn, me);
        }
        if (!progress.isEmpty()) {
            parts.note(
                    Objects.requireNonNull(row.partId()),
                    row.partVersion(),
                    Objects.requireNonNull(progressOn),
                    progress,
                    null,
                    me);
        }
    }
}
