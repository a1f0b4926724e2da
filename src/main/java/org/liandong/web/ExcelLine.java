package org.liandong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/** One line of an imported table while it is read, with all that is found wrong in it. */
public final class ExcelLine<C extends Enum<C>> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** A day as a spreadsheet counts it, with the time of day behind the point; fewer digits are no day but a year. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{5,6})(\\.\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Standing committees of local congresses exist since then. */
    private static final int FIRST_YEAR = 1979;

    private static final int LAST_YEAR = 2999;

    private final int number;
    private final Map<C, String> cells;
    private final Set<C> computed;
    private final List<ImportProblem> wrong = new ArrayList<>();

    private ExcelLine(int number, Map<C, String> cells, Set<C> computed) {
        this.number = number;
        this.cells = cells;
        this.computed = computed;
    }

    /** The columns of a row from A. */
    static <C extends Enum<C>> ExcelLine<C> of(Row row, Class<C> columns) {
        Map<C, String> cells = new EnumMap<>(columns);
        Set<C> computed = EnumSet.noneOf(columns);
        for (C column : columns.getEnumConstants()) {
            Optional<Cell> cell = row.getOptionalCell(column.ordinal());
            String text = cell.map(Cell::getRawValue).orElse("");
            cells.put(column, text.replace("\r\n", "\n").replace("\u0000", "").strip());
            if (cell.map(Cell::getFormula).isPresent()) {
                computed.add(column);
            }
        }
        return new ExcelLine<>(row.getRowNum(), cells, computed);
    }

    /** Number of the line in the table, from 1. */
    public int number() {
        return number;
    }

    /** What the cell says, as it was before the export made it safe; empty for nothing. */
    public String cell(C column) {
        return SafeCell.plain(cells.getOrDefault(column, ""));
    }

    /** The same, refused where it is longer. */
    public String cell(C column, int longest) {
        String text = cell(column);
        if (text.length() > longest) {
            refuse(column, "form.tooLong", longest);
        }
        return text;
    }

    /** Whether no cell says anything. */
    public boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }

    /** Refuses what a spreadsheet computes or might run. */
    public void refuseFormulas() {
        cells.forEach((column, text) -> {
            if (computed.contains(column) || SafeCell.isFormula(text)) {
                refuse(column, computed.contains(column) ? "import.computed" : "import.formula");
            }
        });
    }

    /** What a word of a cell stands for; null for an empty one, and for an unknown one, which is refused by this key. */
    public <T> @Nullable T word(C column, Function<String, Optional<T>> read, String key) {
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

    /** What a cell stands for; the given value, and a word on what is wrong, where a rule refuses it. */
    public <T> T read(C column, Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (RuleViolation refusal) {
            refuse(column, refusal.key(), refusal.arguments());
            return otherwise;
        }
    }

    /**
     * The day in a cell, written or as a spreadsheet counts it; null for none, and for what is no day, which is refused by
     * this key.
     */
    public @Nullable LocalDate day(C column, String key) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = day(text);
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            refuse(column, key);
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return DAY_ZERO.plusDays(Long.parseLong(counted.group(1)));
        }
        Matcher digits = DIGITS.matcher(text);
        Matcher written = digits.matches() ? digits : WRITTEN.matcher(text);
        try {
            return digits.matches() || written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public void refuse(C column, String key, Object... arguments) {
        wrong.add(ImportProblem.cell(number, column.ordinal(), key, cell(column), arguments));
    }

    public boolean refused(C column) {
        String letter = String.valueOf((char) ('A' + column.ordinal()));
        return wrong.stream().anyMatch(known -> known.column().equals(letter));
    }

    /** Everything found wrong, by column; empty for a good line. */
    public List<ImportProblem> problems() {
        return wrong.stream()
                .sorted(Comparator.comparing(ImportProblem::column))
                .toList();
    }
}
