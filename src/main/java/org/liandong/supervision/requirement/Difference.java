package org.liandong.supervision.requirement;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts: phrase by phrase inside the paragraphs that differ, in the order of reading. */
public record Difference(List<Line> lines) {

    /** A phrase with the sign that ends it, or the end of a paragraph. */
    private static final Pattern PHRASE = Pattern.compile("\n|[^\n，。；：、！？,.;:!?]*[，。；：、！？,.;:!?]+|[^\n，。；：、！？,.;:!?]+");

    /** A number or a word in Latin letters, or one other character. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+|.");

    /** Beyond so many parts the texts are shown one after the other: comparing them would take too long. */
    private static final int COMPARABLE = 6000;

    /** What became of a piece of the text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece of a paragraph. */
    public record Piece(Kind kind, String text) {

        public boolean same() {
            return kind == Kind.SAME;
        }

        public boolean removed() {
            return kind == Kind.REMOVED;
        }
    }

    /** A paragraph with its pieces. */
    public record Line(List<Piece> pieces) {

        public boolean changed() {
            return !pieces.stream().allMatch(Piece::same);
        }
    }

    public static Difference between(String older, String newer) {
        Paragraphs paragraphs = new Paragraphs();
        for (AbstractDelta<String> delta : compare(lines(older), lines(newer), "\n")) {
            List<String> before = delta.getSource().getLines();
            List<String> after = delta.getTarget().getLines();
            switch (delta.getType()) {
                case EQUAL -> before.forEach(line -> paragraphs.whole(Kind.SAME, line));
                case DELETE -> before.forEach(line -> paragraphs.whole(Kind.REMOVED, line));
                case INSERT -> after.forEach(line -> paragraphs.whole(Kind.ADDED, line));
                case CHANGE -> byPhrase(String.join("\n", before), String.join("\n", after), paragraphs);
            }
        }
        return new Difference(paragraphs.end());
    }

    private static void byPhrase(String older, String newer, Paragraphs paragraphs) {
        for (AbstractDelta<String> delta : compare(parts(PHRASE, older), parts(PHRASE, newer), "")) {
            String before = joined(delta.getSource());
            String after = joined(delta.getTarget());
            switch (delta.getType()) {
                case EQUAL -> paragraphs.add(Kind.SAME, before);
                case DELETE -> paragraphs.add(Kind.REMOVED, before);
                case INSERT -> paragraphs.add(Kind.ADDED, after);
                case CHANGE -> replace(before, after, paragraphs);
            }
        }
        paragraphs.close();
    }

    /** Paragraph by paragraph; what one side has more than the other came or went whole. */
    private static void replace(String before, String after, Paragraphs paragraphs) {
        String[] older = before.split("\n", -1);
        String[] newer = after.split("\n", -1);
        for (int n = 0; n < Math.max(older.length, newer.length); n++) {
            if (n > 0) {
                paragraphs.close();
            }
            if (n >= older.length) {
                paragraphs.add(Kind.ADDED, newer[n]);
            } else if (n >= newer.length) {
                paragraphs.add(Kind.REMOVED, older[n]);
            } else {
                byWord(older[n], newer[n], paragraphs);
            }
        }
    }

    /** Inside a phrase: keeps what both begin and end with, and between them what is long enough to be read as the same. */
    private static void byWord(String before, String after, Paragraphs paragraphs) {
        List<AbstractDelta<String>> deltas = compare(parts(WORD, before), parts(WORD, after), "");
        int common = deltas.stream()
                .filter(delta -> delta.getType() == DeltaType.EQUAL)
                .mapToInt(delta -> joined(delta.getSource()).length())
                .sum();
        boolean alike = 2 * common >= Math.min(before.length(), after.length());
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int n = 0; n < deltas.size(); n++) {
            String older = joined(deltas.get(n).getSource());
            String newer = joined(deltas.get(n).getTarget());
            boolean edge = n == 0 || n == deltas.size() - 1;
            if (deltas.get(n).getType() == DeltaType.EQUAL && (edge || alike && older.length() > 1)) {
                paragraphs.change(removed, added);
                paragraphs.add(Kind.SAME, older);
            } else {
                removed.append(older);
                added.append(newer);
            }
        }
        paragraphs.change(removed, added);
    }

    private static String joined(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }

    private static List<AbstractDelta<String>> compare(List<String> before, List<String> after, String between) {
        boolean comparable = before.size() + after.size() <= COMPARABLE;
        List<String> source = comparable ? before : List.of(String.join(between, before));
        List<String> target = comparable ? after : List.of(String.join(between, after));
        return DiffUtils.diff(source, target, true).getDeltas();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R")).map(String::strip).toList();
    }

    private static List<String> parts(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether both say the same. */
    public boolean none() {
        return lines.stream().noneMatch(Line::changed);
    }

    /** The paragraphs in which something changed. */
    public List<Line> changed() {
        return lines.stream().filter(Line::changed).toList();
    }

    /** Number of places that changed; what replaces something is one place with it. */
    public int places() {
        int places = 0;
        for (Line line : lines) {
            boolean open = false;
            for (Piece piece : line.pieces()) {
                places += piece.same() || open ? 0 : 1;
                open = !piece.same();
            }
        }
        return places;
    }
}
