package org.liandong.docking.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.docking.answer.AnswerReads.Asked;
import org.liandong.docking.answer.AnswerReads.Cell;
import org.liandong.docking.answer.AnswerReads.ItemLine;

/**
 * 答复情况: items by bodies. Up to {@value #FLAT} bodies stand one a row; more are grouped by the body directly below the
 * owner, and a group opens into its rows.
 *
 * @param grouped whether groups stand for their bodies
 */
record DockingMatrix(List<ItemFigures> items, List<Group> groups, boolean grouped, int bodies, int unanswered) {

    static final int FLAT = 40;

    /** How an item was answered. */
    record ItemFigures(ItemLine item, int sameTime, int partly, int ownArrangement, int none) {

        public int joining() {
            return sameTime + partly;
        }
    }

    /**
     * An area with its bodies; the body directly below the owner is the first of them.
     *
     * @param answered number of answers by item
     * @param open whether its rows are shown
     */
    record Group(long id, String areaName, List<Row> rows, List<Integer> answered, boolean open) {

        public int bodies() {
            return rows.size();
        }

        public int missing() {
            return rows.stream().mapToInt(Row::missing).sum();
        }
    }

    /** A body with a cell for each item, null where it is silent. */
    record Row(Asked body, List<@Nullable Cell> cells) {

        public int missing() {
            return (int) cells.stream().filter(cell -> cell == null).count();
        }

        /** Number of answers of a kind, for screens that are too narrow for the cells. */
        public int count(DockingChoice choice) {
            return (int) cells.stream()
                    .filter(cell -> cell != null && cell.choice() == choice)
                    .count();
        }
    }

    /** @param open id of the group that is shown in full, null for none */
    static DockingMatrix of(
            String ownerPath, List<ItemLine> items, List<Asked> asked, List<Cell> cells, @Nullable Long open) {
        Map<Long, Map<Long, Cell>> byBody = cells.stream()
                .collect(Collectors.groupingBy(
                        Cell::ownerId, Collectors.toMap(Cell::itemId, Function.identity(), (one, other) -> one)));
        List<Row> rows = asked.stream()
                .map(body -> new Row(body, cells(items, byBody.getOrDefault(body.id(), Map.of()))))
                .toList();
        boolean grouped = asked.size() > FLAT;
        Map<String, List<Row>> areas = new LinkedHashMap<>();
        rows.forEach(row -> areas.computeIfAbsent(area(ownerPath, row.body().path()), path -> new ArrayList<>())
                .add(row));
        List<Group> groups = areas.values().stream()
                .map(area -> group(area, items.size(), !grouped, open))
                .toList();
        List<ItemFigures> figures = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            figures.add(figures(items.get(n), n, rows));
        }
        return new DockingMatrix(
                figures,
                groups,
                grouped,
                rows.size(),
                rows.stream().mapToInt(Row::missing).sum());
    }

    private static List<@Nullable Cell> cells(List<ItemLine> items, Map<Long, Cell> answers) {
        return Arrays.asList(items.stream().map(item -> answers.get(item.id())).toArray(Cell[]::new));
    }

    private static Group group(List<Row> rows, int items, boolean all, @Nullable Long open) {
        Asked first = rows.get(0).body();
        List<Integer> answered = new ArrayList<>();
        for (int n = 0; n < items; n++) {
            int column = n;
            answered.add((int)
                    rows.stream().filter(row -> row.cells().get(column) != null).count());
        }
        return new Group(first.id(), first.areaName(), rows, answered, all || open != null && open == first.id());
    }

    private static ItemFigures figures(ItemLine item, int column, List<Row> rows) {
        Map<DockingChoice, Integer> counts = new java.util.EnumMap<>(DockingChoice.class);
        int none = 0;
        for (Row row : rows) {
            Cell cell = row.cells().get(column);
            if (cell == null) {
                none++;
            } else {
                counts.merge(cell.choice(), 1, Integer::sum);
            }
        }
        return new ItemFigures(
                item,
                counts.getOrDefault(DockingChoice.SAME_TIME, 0),
                counts.getOrDefault(DockingChoice.PARTLY, 0),
                counts.getOrDefault(DockingChoice.OWN_ARRANGEMENT, 0),
                none);
    }

    /** Path of the body directly below the owner on the way to this one. */
    private static String area(String ownerPath, String path) {
        return path.substring(0, path.indexOf('.', ownerPath.length()) + 1);
    }
}
