package org.liandong.liaison.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Category;
import org.liandong.liaison.Direction;
import org.liandong.liaison.Reach;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitForm;
import org.liandong.web.ExcelLine;
import org.liandong.web.ExcelTable;
import org.liandong.web.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The table: a line of headings, then a visit a line; each further point of a visit has a line of its own below it. */
@Component
class VisitSheet {

    /** Longest table that is read or written. */
    static final int MOST_ROWS = 10_000;

    private static final ExcelTable<VisitColumn> TABLE = new ExcelTable<>(VisitColumn.class, MOST_ROWS);
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Set<VisitColumn> WIDE =
            Set.of(VisitColumn.OTHERS, VisitColumn.SAID, VisitColumn.VIEW, VisitColumn.POINT, VisitColumn.RESULT);

    private final MessageSource messages;

    VisitSheet(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Writes these visits with lists to pick from; without visits it is the empty table, which says how it is filled in.
     *
     * @param picks bodies to pick from
     */
    void write(OutputStream out, List<OwnVisit> visits, NamedBodies bodies, List<String> picks, Locale locale)
            throws IOException {
        try (Workbook book = new Workbook(out, "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("visits.title", locale));
            for (VisitColumn column : VisitColumn.values()) {
                sheet.value(0, column.ordinal(), text(column.heading(), locale));
                sheet.style(0, column.ordinal()).bold().set();
                sheet.width(column.ordinal(), WIDE.contains(column) ? 40 : 16);
            }
            sheet.freezePane(0, 1);
            int at = 1;
            for (OwnVisit visit : visits) {
                at = write(sheet, at, visit, bodies, locale);
            }
            TABLE.offer(
                    book.newWorksheet(text("visitSheet.choices", locale)),
                    sheet,
                    choices(picks, locale),
                    Set.of(VisitColumn.OTHERS));
            notes(book.newWorksheet(text("visitSheet.notes", locale)), picks, locale);
        }
    }

    private int write(Worksheet sheet, int at, OwnVisit visit, NamedBodies bodies, Locale locale) {
        VisitContent content = visit.content();
        put(sheet, at, VisitColumn.KEY, visit.label());
        day(sheet, at, VisitColumn.DAY, content.visitedOn());
        put(sheet, at, VisitColumn.FORM, text("visit.form." + content.form(), locale));
        put(sheet, at, VisitColumn.DIRECTION, text("visit.direction." + content.direction(), locale));
        put(
                sheet,
                at,
                VisitColumn.OTHERS,
                content.otherIds().stream().map(bodies::pick).collect(Collectors.joining("\n")));
        put(sheet, at, VisitColumn.OUR_PEOPLE, content.ourPeople());
        put(sheet, at, VisitColumn.THEIR_PEOPLE, content.theirPeople());
        put(sheet, at, VisitColumn.PLACE, content.place());
        put(sheet, at, VisitColumn.THEME, content.theme());
        put(sheet, at, VisitColumn.SAID, content.said());
        put(sheet, at, VisitColumn.VIEW, content.clerkView());
        put(sheet, at, VisitColumn.REACH, text("visit.reach." + content.reach(), locale));
        put(sheet, at, VisitColumn.STATE, text("visit.state." + visit.state(), locale));
        int line = at;
        for (int n = 0; n < content.points().size(); n++) {
            line = at + n;
            point(sheet, line, content.points().get(n), visit.results().get(n), locale);
        }
        return line + 1;
    }

    private void point(Worksheet sheet, int at, VisitContent.PointContent point, String result, Locale locale) {
        put(sheet, at, VisitColumn.POINT, point.text());
        put(sheet, at, VisitColumn.CATEGORY, text("visit.category." + point.category(), locale));
        put(sheet, at, VisitColumn.PASSED_TO, point.passedTo());
        day(sheet, at, VisitColumn.DUE_ON, point.dueOn());
        put(sheet, at, VisitColumn.RESULT, result);
    }

    private static void put(Worksheet sheet, int row, VisitColumn column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column.ordinal(), SafeCell.of(text));
        }
    }

    private static void day(Worksheet sheet, int row, VisitColumn column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column.ordinal(), day);
            sheet.style(row, column.ordinal()).format("yyyy-mm-dd").set();
        }
    }

    private Map<VisitColumn, List<String>> choices(List<String> bodies, Locale locale) {
        Map<VisitColumn, List<String>> choices = new EnumMap<>(VisitColumn.class);
        choices.put(VisitColumn.FORM, words("visit.form.", VisitForm.values(), locale));
        choices.put(VisitColumn.DIRECTION, words("visit.direction.", Direction.values(), locale));
        choices.put(VisitColumn.OTHERS, bodies);
        choices.put(VisitColumn.REACH, words("visit.reach.", Reach.values(), locale));
        choices.put(VisitColumn.CATEGORY, words("visit.category.", Category.values(), locale));
        return choices;
    }

    private List<String> words(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values).map(value -> text(prefix + value, locale)).toList();
    }

    /** How a line is filled in, and an example of one, on a sheet of its own: nobody imports the example. */
    private void notes(Worksheet notes, List<String> bodies, Locale locale) {
        List<String> lines = text("visitSheet.notes.lines", locale)
                .lines()
                .map(String::strip)
                .toList();
        for (int row = 0; row < lines.size(); row++) {
            notes.value(row, 0, lines.get(row));
        }
        int at = lines.size() + 1;
        for (VisitColumn column : VisitColumn.values()) {
            String example = column == VisitColumn.OTHERS && !bodies.isEmpty()
                    ? bodies.get(0)
                    : text("visitSheet.example." + column, locale);
            notes.value(at, column.ordinal(), text(column.heading(), locale));
            notes.value(at + 1, column.ordinal(), example);
        }
    }

    /** @throws org.liandong.shared.RuleViolation when the file is no table of ours or too long */
    List<ExcelLine<VisitColumn>> read(InputStream file) {
        return TABLE.read(file, this::isHeading, "visitSheet.headings");
    }

    private boolean isHeading(ExcelLine<VisitColumn> line) {
        return LANGUAGES.stream().anyMatch(locale -> Arrays.stream(VisitColumn.values())
                .allMatch(column -> line.cell(column).equals(text(column.heading(), locale))));
    }

    /** The value whose word this is, in either language. */
    <E extends Enum<E>> Optional<E> valueOf(String word, String prefix, E[] values) {
        return Arrays.stream(values)
                .filter(value -> LANGUAGES.stream()
                        .anyMatch(locale -> text(prefix + value, locale).equals(word)))
                .findFirst();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
