package org.liandong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the board: a body with its items, or all bodies below one with figures by month.
 *
 * @param levelKey message key of the level
 * @param depth how far below the reader's own body, 0 for itself and the line upward
 * @param own the reader's own body
 * @param bars the body's items, lane after lane; empty in a row of figures
 * @param figures 12 numbers in a row of figures, else null
 * @param bodies number of bodies that a row of figures stands for
 * @param total items that a row of figures stands for
 * @param open id of the body to open next: of the group in a row of figures, of the parent in a row that is open
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
        int bodies,
        int total,
        @Nullable Long open,
        boolean opened) {

    /** Whether this row stands for many bodies. */
    public boolean grouped() {
        return figures != null;
    }
}
