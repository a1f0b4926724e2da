package org.liandong.liaison.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Category;
import org.liandong.liaison.Direction;
import org.liandong.liaison.Reach;
import org.liandong.liaison.VisitContent;
import org.liandong.liaison.VisitForm;
import org.liandong.web.ExcelLine;
import org.springframework.stereotype.Component;

/** Reads a visit from its lines; what is wrong is noted in them. The lengths are those of the form. */
@Component
class VisitLines {

    private static final int NAMES = 200;
    private static final int SHORT = 100;
    private static final int LONG = 5000;
    private static final int POINT = 1000;
    private static final int MOST_BODIES = 30;
    private static final int MOST_POINTS = 20;

    private final VisitSheet sheet;

    VisitLines(VisitSheet sheet) {
        this.sheet = sheet;
    }

    /** The lines of each visit: one that tells of a visit, and those below it that tell only of a point. */
    static List<List<ExcelLine<VisitColumn>>> grouped(List<ExcelLine<VisitColumn>> lines) {
        List<List<ExcelLine<VisitColumn>>> visits = new ArrayList<>();
        for (ExcelLine<VisitColumn> line : lines) {
            boolean more = Arrays.stream(VisitColumn.values())
                    .filter(VisitColumn::ofVisit)
                    .allMatch(column -> line.cell(column).isEmpty());
            if (!more || visits.isEmpty()) {
                visits.add(new ArrayList<>());
            }
            visits.get(visits.size() - 1).add(line);
        }
        return visits;
    }

    /** Null when something is wrong. */
    @Nullable
    VisitContent content(List<ExcelLine<VisitColumn>> lines, NamedBodies bodies, long ownerId, LocalDate today) {
        ExcelLine<VisitColumn> line = lines.get(0);
        lines.forEach(ExcelLine::refuseFormulas);
        LocalDate day = line.day(VisitColumn.DAY, "visitSheet.day");
        if (day != null && day.isAfter(today)) {
            line.refuse(VisitColumn.DAY, "visit.future");
        }
        VisitForm form = word(line, VisitColumn.FORM, "visit.form.", VisitForm.values());
        Direction direction = word(line, VisitColumn.DIRECTION, "visit.direction.", Direction.values());
        Reach reach = word(line, VisitColumn.REACH, "visit.reach.", Reach.values());
        required(line, VisitColumn.DAY, VisitColumn.FORM, VisitColumn.DIRECTION, VisitColumn.OTHERS, VisitColumn.REACH);
        List<Long> others = others(line, bodies, ownerId);
        String theme = line.cell(VisitColumn.THEME, SHORT);
        String said = line.cell(VisitColumn.SAID, LONG);
        if (theme.isEmpty() && said.isEmpty()) {
            line.refuse(VisitColumn.SAID, "visit.said.required");
        }
        String ours = line.cell(VisitColumn.OUR_PEOPLE, NAMES);
        String theirs = line.cell(VisitColumn.THEIR_PEOPLE, NAMES);
        String place = line.cell(VisitColumn.PLACE, SHORT);
        String view = line.cell(VisitColumn.VIEW, LONG);
        List<VisitContent.PointContent> points = points(lines);
        if (lines.stream().anyMatch(each -> !each.problems().isEmpty())) {
            return null;
        }
        return new VisitContent(
                Objects.requireNonNull(day),
                Objects.requireNonNull(form),
                Objects.requireNonNull(direction),
                others,
                ours,
                theirs,
                place,
                theme,
                said,
                view,
                Objects.requireNonNull(reach),
                points);
    }

    private <E extends Enum<E>> @Nullable E word(
            ExcelLine<VisitColumn> line, VisitColumn column, String prefix, E[] values) {
        return line.word(column, text -> sheet.valueOf(text, prefix, values), "visitSheet.choice");
    }

    private static void required(ExcelLine<VisitColumn> line, VisitColumn... columns) {
        for (VisitColumn column : columns) {
            if (line.cell(column).isEmpty()) {
                line.refuse(column, "visitSheet.required");
            }
        }
    }

    private static List<Long> others(ExcelLine<VisitColumn> line, NamedBodies bodies, long ownerId) {
        List<Long> others = line.cell(VisitColumn.OTHERS)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> line.read(VisitColumn.OTHERS, () -> bodies.find(name), 0L))
                .distinct()
                .sorted()
                .toList();
        if (others.contains(ownerId)) {
            line.refuse(VisitColumn.OTHERS, "visit.other.own");
        }
        if (others.size() > MOST_BODIES) {
            line.refuse(VisitColumn.OTHERS, "visit.other.many");
        }
        return others;
    }

    private List<VisitContent.PointContent> points(List<ExcelLine<VisitColumn>> lines) {
        List<VisitContent.PointContent> points = new ArrayList<>();
        for (ExcelLine<VisitColumn> line : lines) {
            String text = line.cell(VisitColumn.POINT, POINT);
            String passedTo = line.cell(VisitColumn.PASSED_TO, SHORT);
            Category category = word(line, VisitColumn.CATEGORY, "visit.category.", Category.values());
            LocalDate due = line.day(VisitColumn.DUE_ON, "visitSheet.day");
            if (!text.isEmpty()) {
                points.add(new VisitContent.PointContent(
                        null, text, category == null ? Category.OTHER : category, passedTo, due));
            } else if (category != null || due != null || !passedTo.isEmpty()) {
                line.refuse(VisitColumn.POINT, "visit.point.empty");
            }
        }
        if (points.size() > MOST_POINTS) {
            lines.get(MOST_POINTS).refuse(VisitColumn.POINT, "visit.points.many");
        }
        return points;
    }
}
