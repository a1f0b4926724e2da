package org.liandong.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.web.ImportProblem;
import org.liandong.web.SafeCell;

/** One line of an imported plan while it is read, with all that is found wrong in it. */
class PlanImportLine {

    private final PlanSheet.Line line;
    private final List<ImportProblem> wrong = new ArrayList<>();

    PlanImportLine(PlanSheet.Line line) {
        this.line = line;
        for (PlanColumn column : PlanColumn.values()) {
            if (SafeCell.isFormula(line.written(column))) {
                refuse(column, "import.formula");
            }
        }
    }

    /** Number of the line in the table. */
    int number() {
        return line.number();
    }

    /** What the cell says, empty for nothing. */
    String cell(PlanColumn column) {
        return line.cell(column);
    }

    /** What a word of a cell stands for; null for an empty one, and for an unknown one, which is refused by this key. */
    <T> @Nullable T word(PlanColumn column, Function<String, Optional<T>> read, String key) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            refuse(column, key);
        }
        return value.orElse(null);
    }

    /** The number in a cell, null for none; whether it is a month is the form's rule. */
    @Nullable
    Integer month(PlanColumn column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,2}(\\.0)?")) {
            refuse(column, "plan.import.month");
            return null;
        }
        return (int) Double.parseDouble(text);
    }

    void refuse(PlanColumn column, String key, Object... arguments) {
        wrong.add(ImportProblem.cell(number(), column.ordinal(), key, cell(column), arguments));
    }

    boolean refused(PlanColumn column) {
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
