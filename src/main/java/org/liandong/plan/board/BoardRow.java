package org.liandong.plan.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the board: a body with its items, or all bodies below one with figures by month.
 *
 * @param label what stands over the name: the level, or what a row of figures stands for
 * @param name short name of the body, or the word that opens a row of figures
 * @param spoken what the name says aloud when it does not say enough, else null
 * @param url the plan of the body, or the board with the group opened
 * @param depth how far below the reader's own body, 0 for itself and the line upward
 * @param own the reader's own body
 * @param bars the body's items, lane after lane; empty in a row of figures
 * @param figures one word a month in a row of figures, empty words for none; no words for a body
 * @param total items that a row of figures stands for
 * @param closeUrl the board with this body closed again when the reader opened it, else null
 */
record BoardRow(
        long bodyId,
        String label,
        String name,
        @Nullable String spoken,
        String url,
        int depth,
        boolean own,
        List<BoardBar> bars,
        List<String> figures,
        int total,
        @Nullable String closeUrl) {

    /** Whether there is a body of its own here without anything published. */
    public boolean empty() {
        return !grouped() && bars.isEmpty();
    }

    /** Where links lead to: the row of the body, or that of the figures below it. */
    public String anchor() {
        return (grouped() ? "bg" : "b") + bodyId;
    }

    /** Classes of the stylesheet: depth, the reader's own, whether it opens or closes. */
    public String look() {
        return "br d" + depth + (own ? " me" : "") + (grouped() ? " g" : "") + (closeUrl == null ? "" : " o");
    }

    /** Whether this row stands for many bodies. */
    public boolean grouped() {
        return !figures.isEmpty();
    }
}
