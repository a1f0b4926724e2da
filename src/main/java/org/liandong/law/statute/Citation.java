package org.liandong.law.statute;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statute as a piece of work cites it.
 *
 * @param name without book-title marks
 * @param article e.g. chapter or article, empty for the whole text
 */
public record Citation(String name, String article) {

    /** Reads one statute a line; book-title marks are optional and an article may follow the name. */
    public static List<Citation> parse(String lines) {
        return merged(Arrays.stream(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Citation::parseLine)
                .toList());
    }

    /** Each statute once, with all the articles that are cited of it. */
    public static List<Citation> merged(List<Citation> citations) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Citation citation : citations) {
            articles.merge(
                    citation.name,
                    citation.article,
                    (one, other) -> one.isEmpty() || other.isEmpty() || one.equals(other)
                            ? one + (one.equals(other) ? "" : other)
                            : one + '\u3001' + other);
        }
        return articles.entrySet().stream()
                .map(entry -> new Citation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Citation parseLine(String line) {
        int end = StatuteName.marked(line);
        if (end > 1) {
            return new Citation(
                    StatuteName.clean(line.substring(0, end + 1)),
                    line.substring(end + 1).strip());
        }
        int blank = line.lastIndexOf(' ');
        if (blank > 0 && Article.read(line.substring(blank)).isPresent()) {
            return new Citation(
                    StatuteName.clean(line.substring(0, blank)),
                    line.substring(blank).strip());
        }
        String[] apart = Article.apart(line);
        return new Citation(StatuteName.clean(apart[0]), apart[1]);
    }

    /** As it is written in a list. */
    public String text() {
        return "\u300a" + name + "\u300b" + article;
    }
}
