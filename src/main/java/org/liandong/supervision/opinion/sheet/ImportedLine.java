package org.liandong.supervision.opinion.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.web.ImportProblem;

/** One line of an imported table while it is read, with all that is found wrong in it. */
class ImportedLine {

    /** Day 0 of the numbers by which a spreadsheet keeps days. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private final OpinionSheet.Line line;
    private final List<ImportProblem> wrong = new ArrayList<>();

    ImportedLine(OpinionSheet.Line line) {
        this.line = line;
    }

    int number() {
        return line.number();
    }

    /** What the cell says, empty for nothing. */
    String cell(OpinionColumn column) {
        return line.cell(column).replace("\r", "");
    }

    /** The same, refused where it is longer. */
    String cell(OpinionColumn column, int longest) {
        String text = cell(column);
        if (text.length() > longest) {
            refuse(column, "form.tooLong", longest);
        }
        return text;
    }

    /** What a cell stands for; the given value, and a word on what is wrong, where a rule refuses it. */
    <T> T read(OpinionColumn column, Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (RuleViolation refusal) {
            refuse(column, refusal.key(), refusal.arguments());
            return otherwise;
        }
    }

    /** The day in a cell, as text or as the number of a spreadsheet; null for none. */
    @Nullable
    LocalDate day(OpinionColumn column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = day(text.replace('/', '-').replace('.', '-'), text);
        if (day.isEmpty() || day.get().getYear() < 1900 || day.get().getYear() > 2999) {
            refuse(column, "opinion.import.day");
            return null;
        }
        return day.get();
    }

    private static Optional<LocalDate> day(String dashed, String text) {
        if (text.matches("\\d{4,6}(\\.0)?")) {
            return Optional.of(FIRST.plusDays((long) Double.parseDouble(text)));
        }
        try {
            return Optional.of(LocalDate.parse(dashed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    void refuse(OpinionColumn column, String key, Object... arguments) {
        wrong.add(ImportProblem.cell(number(), column.ordinal(), key, cell(column), arguments));
    }

    /** Everything found wrong, by column; empty for a good line. */
    List<ImportProblem> problems() {
        return wrong.stream()
                .sorted(Comparator.comparing(ImportProblem::column))
                .toList();
    }
}
