package org.liandong.law.statute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody typed to find a statute, as a condition: parts of a name or short name, or initials; all must be met. */
record StatuteWords(String first, String condition, Map<String, Object> parameters) {

    private static final int MOST = 4;

    static StatuteWords of(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty() && words.size() < MOST) {
                words.add(word);
            }
        }
        StringBuilder condition = new StringBuilder("true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            condition.append(
                    initials(word)
                            ? " and s.reading like '%%' || :word%1$d || '%%'".formatted(n)
                            : " and (s.key like '%%' || statute_key(:word%1$d) || '%%' or array_to_string(s.alias_keys, ' ') like '%%' || statute_key(:word%1$d) || '%%')"
                                    .formatted(n));
            parameters.put("word" + n, escaped(word));
        }
        String first = words.isEmpty() ? "" : words.get(0);
        return new StatuteWords(first, condition.toString(), parameters);
    }

    private static boolean initials(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
