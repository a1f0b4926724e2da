package org.liandong.plan.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the index of topics for what may be the same; in the language of {@code tsquery}. */
public final class TopicQuery {

    private TopicQuery() {}

    /**
     * Topics that share a statute, two words, or all that one of them has; nothing for a topic without any. Every pair that
     * counts as alike is among them.
     */
    public static String alike(List<String> words, List<String> statutes) {
        List<String> ways =
                new ArrayList<>(statutes.stream().map(TopicQuery::lexeme).toList());
        for (int first = 0; first < words.size() - 1; first++) {
            ways.add(lexeme(words.get(first)) + " & (" + any(words.subList(first + 1, words.size())) + ")");
        }
        words.forEach(word -> ways.add(lexeme("=" + word)));
        if (words.size() == 1) {
            ways.add(lexeme(words.get(0)));
        }
        return ways.isEmpty() ? lexeme("=") : String.join(" | ", ways);
    }

    /** One entry of the index as it stands. */
    public static String lexeme(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String any(List<String> words) {
        return words.stream().map(TopicQuery::lexeme).collect(Collectors.joining(" | "));
    }
}
