package org.liandong.supervision.ledger.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.web.ImportProblem;
import org.liandong.web.SafeCell;

/** One line of an imported table while it is read, with all that is found wrong in it. */
class LedgerImportLine {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    /** A day as a spreadsheet counts it. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6})(\\.0+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final LedgerSheet.Line line;
    private final List<ImportProblem> wrong = new ArrayList<>();

    LedgerImportLine(LedgerSheet.Line line) {
        this.line = line;
        for (LedgerColumn column : LedgerColumn.values()) {
            if (SafeCell.isFormula(line.cells().getOrDefault(column, ""))) {
                refuse(column, "import.formula");
            }
        }
    }

    int number() {
        return line.number();
    }

    /** What the cell says, as it was before the export made it safe; empty for nothing. */
    String cell(LedgerColumn column) {
        return SafeCell.plain(line.cells().getOrDefault(column, ""));
    }

    /** What a word of a cell stands for; null for an empty one, and for an unknown one, which is refused. */
    <T> @Nullable T word(LedgerColumn column, Function<String, Optional<T>> read) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            refuse(column, "ledger.import.choice");
        }
        return value.orElse(null);
    }

    /** The day in a cell, written or as a spreadsheet counts it; null for none, and for what is no day, which is refused. */
    @Nullable
    LocalDate day(LedgerColumn column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = read(text);
        if (day == null || day.getYear() < 1979 || day.getYear() > 2999) {
            refuse(column, "ledger.day.wrong");
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate read(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return DAY_ZERO.plusDays(Long.parseLong(counted.group(1)));
        }
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    void refuse(LedgerColumn column, String key, Object... arguments) {
        wrong.add(ImportProblem.cell(number(), column.ordinal(), key, cell(column), arguments));
    }

    boolean refused(LedgerColumn column) {
        String letter = String.valueOf((char) ('A' + column.ordinal()));
        return wrong.stream().anyMatch(known -> known.column().equals(letter));
    }

    /** Everything found wrong, by column; empty for a good line. */
    List<ImportProblem> problems() {
        return wrong.stream()
                .sorted(Comparator.comparing(ImportProblem::column))
                .toList();
    }
}
