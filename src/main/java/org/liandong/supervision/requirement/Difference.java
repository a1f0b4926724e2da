package org.liandong.supervision.requirement;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts: phrase by phrase inside the paragraphs that differ, in the order of reading. */
public record Difference(List<Line> lines) {

    /** A phrase with the sign that ends it, or the end of a paragraph. */
    private static final Pattern PHRASE = Pattern.compile("\n|[^\n，。；：、！？,.;:!?]*[，。；：、！？,.;:!?]+|[^\n，。；：、！？,.;:!?]+");

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
        for (AbstractDelta<String> delta : compare(phrases(older), phrases(newer), "")) {
            String before = String.join("", delta.getSource().getLines());
            String after = String.join("", delta.getTarget().getLines());
            switch (delta.getType()) {
                case EQUAL -> paragraphs.add(Kind.SAME, before);
                case DELETE -> paragraphs.add(Kind.REMOVED, before);
                case INSERT -> paragraphs.add(Kind.ADDED, after);
                case CHANGE -> replace(before, after, paragraphs);
            }
        }
        paragraphs.close();
    }

    /** Leaves out what the two begin and end with alike. */
    private static void replace(String before, String after, Paragraphs paragraphs) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        start = backToABreak(before, after, start);
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - end - 1) == after.charAt(after.length() - end - 1)) {
            end++;
        }
        while (end > 0 && (splits(before, before.length() - end) || splits(after, after.length() - end))) {
            end--;
        }
        paragraphs.add(Kind.SAME, before.substring(0, start));
        paragraphs.add(Kind.REMOVED, before.substring(start, before.length() - end));
        paragraphs.add(Kind.ADDED, after.substring(start, after.length() - end));
        paragraphs.add(Kind.SAME, before.substring(before.length() - end));
    }

    private static int backToABreak(String before, String after, int at) {
        int start = at;
        while (start > 0 && (splits(before, start) || splits(after, start))) {
            start--;
        }
        return start;
    }

    /** Whether a cut here would split a number, a word in Latin letters or a rare character. */
    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && (plain(text.charAt(at - 1)) && plain(text.charAt(at)) || Character.isLowSurrogate(text.charAt(at)));
    }

    private static boolean plain(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
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

    private static List<String> phrases(String text) {
        return PHRASE.matcher(text).results().map(MatchResult::group).toList();
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

    /** Puts pieces together to paragraphs. */
    private static final class Paragraphs {

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
}
