package org.liandong.supervision.requirement;

import java.util.ArrayList;
import java.util.List;
import org.liandong.supervision.requirement.Difference.Kind;
import org.liandong.supervision.requirement.Difference.Line;
import org.liandong.supervision.requirement.Difference.Piece;

/** Puts pieces together to paragraphs. */
final class Paragraphs {

    private final List<Line> lines = new ArrayList<>();
    private List<Piece> open = new ArrayList<>();

    void whole(Kind kind, String line) {
        add(kind, line);
        close();
    }

    void add(Kind kind, String text) {
        String[] parts = text.split("\n", -1);
        for (int n = 0; n < parts.length; n++) {
            if (n > 0) {
                close();
            }
            if (!parts[n].isEmpty()) {
                open.add(new Piece(kind, parts[n]));
            }
        }
    }

    /** What was gathered as left out and as added, which is empty afterwards. */
    void change(StringBuilder removed, StringBuilder added) {
        add(Kind.REMOVED, removed.toString());
        add(Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    void close() {
        if (!open.isEmpty()) {
            lines.add(new Line(List.copyOf(open)));
            open = new ArrayList<>();
        }
    }

    List<Line> end() {
        close();
        return List.copyOf(lines);
    }
}
