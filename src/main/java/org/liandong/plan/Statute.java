package org.liandong.plan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A law or regulation that a plan item is about.
 *
 * @param name without book-title marks
 * @param article e.g. chapter or article, empty for the whole text
 */
public record Statute(String name, String article) {

    private static final Pattern LINE = Pattern.compile("\u300a?([^\u300a\u300b\\s]+)\u300b?\\s*(.*)");
    private static final Pattern ARTICLE = Pattern.compile("(.+?)(\u7b2c.+[\u6761\u7ae0\u8282].*)");

    /** Reads one statute per line; book-title marks are optional and an article may follow the name. */
    static List<Statute> parse(String lines) {
        return Arrays.stream(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Statute::parseLine)
                .toList();
    }

    private static Statute parseLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return new Statute(line, "");
        }
        Matcher joined = ARTICLE.matcher(matcher.group(1));
        return matcher.group(2).isEmpty() && joined.matches()
                ? new Statute(joined.group(1), joined.group(2))
                : new Statute(matcher.group(1), matcher.group(2).strip());
    }

    /** As it is written in a list and in the form. */
    public String text() {
        return "\u300a" + name + "\u300b" + article;
    }
}
