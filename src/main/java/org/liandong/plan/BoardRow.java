package org.liandong.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the board: a body with its items, or all bodies below one with figures by month.
 *
 * @param levelKey message key of the level
 * @param depth how far below the reader's own body, 0 for itself and the line upward
 * @param own the reader's own body
 * @param bars the body's items, lane after lane; empty in a row of figures
 * @param figures 12 numbers in a row of figures, else null
 * @param cells those figures that are not zero, in words
 * @param bodies number of bodies that a row of figures stands for
 * @param total items that a row of figures stands for
 * @param openUrl the board with the group of a row of figures opened, or with a row that is open closed again; else null
 * @param opened whether the bodies below stand as rows because the reader opened this one
 */
record BoardRow(
        long bodyId,
        String levelKey,
        String name,
        int depth,
        boolean own,
        List<BoardBar> bars,
        @Nullable List<Integer> figures,
        List<Cell> cells,
        int bodies,
        int total,
        @Nullable String openUrl,
        boolean opened) {

    /**
     * A figure of a month.
     *
     * @param place classes of the stylesheet: column, span
     */
    record Cell(String place, String text) {

        static List<Cell> of(List<Integer> figures, BoardWords words) {
            return IntStream.range(0, figures.size())
                    .filter(at -> figures.get(at) > 0)
                    .mapToObj(at -> new Cell("c" + (at + 1) + " s1 num", words.figure(figures.get(at))))
                    .toList();
        }
    }

    /** Whether there is a body of its own here without anything published. */
    public boolean empty() {
        return !grouped() && bars.isEmpty();
    }

    /** Where links lead to: the row of the body, or that of the figures below it. */
    public String anchor() {
        return (grouped() ? "bg" : "b") + bodyId;
    }

    /** Classes of the stylesheet: depth, the reader's own. */
    public String look() {
        return (own ? "br me d" : "br d") + depth;
    }

    /** Whether this row stands for many bodies. */
    public boolean grouped() {
        return figures != null;
    }
}
