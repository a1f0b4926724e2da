package org.liandong.plan.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures by month of the subtrees that are not opened. */
final class BoardFigures {

    private final Map<String, int[]> months = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<String, Integer> bodies = new HashMap<>();
    private final int width;
    private final BoardWords words;

    BoardFigures(
            BoardFilter filter, List<BoardReads.MonthCount> counts, List<BoardReads.Below> below, BoardWords words) {
        this.width = filter.width();
        this.words = words;
        for (BoardReads.MonthCount count : counts) {
            months.computeIfAbsent(count.path(), none -> new int[width])[count.month() - filter.first()] =
                    count.running();
            totals.merge(count.path(), count.starting(), Integer::sum);
        }
        below.forEach(each -> bodies.put(each.path(), each.bodies()));
    }

    /** Number of bodies below this path. */
    int bodies(String path) {
        return bodies.getOrDefault(path, 0);
    }

    /** Number of their items. */
    int total(String path) {
        return totals.getOrDefault(path, 0);
    }

    /** One word a month. */
    List<String> months(String path) {
        return Arrays.stream(months.getOrDefault(path, new int[width]))
                .mapToObj(words::figure)
                .toList();
    }
}
