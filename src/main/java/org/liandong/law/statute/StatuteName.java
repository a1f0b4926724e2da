package org.liandong.law.statute;

import java.util.regex.Pattern;
import org.liandong.shared.RuleViolation;

/** How names of statutes are written: without outer book-title marks, with single ones inside. */
final class StatuteName {

    static final int LONGEST = 120;

    /** \u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd, which people leave out. */
    private static final String STATE = "\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd";

    private static final char OPEN = '\u300a';
    private static final char CLOSE = '\u300b';
    private static final String BETWEEN = "\u3008\u3009";
    private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl},\\[\\]]");

    private StatuteName() {}

    /** The name in its one form. */
    static String clean(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.length() > 1 && marked(name) == name.length() - 1) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.replace(OPEN, BETWEEN.charAt(0)).replace(CLOSE, BETWEEN.charAt(1));
    }

    /** A name that can stand in the list; an article belongs to the item that cites it, not to the name. */
    static String checked(String typed) {
        String name = clean(typed);
        if (name.length() < 2
                || name.length() > LONGEST
                || REFUSED.matcher(name).find()) {
            throw new RuleViolation("statute.name.wrong");
        }
        if (Article.endsWithOne(name)) {
            throw new RuleViolation("statute.name.article");
        }
        return name;
    }

    /** Without the name of the state, as people say it. */
    static String everyday(String name) {
        return name.replace(STATE, "");
    }

    /** Where the mark at the beginning of a text is closed; -1 when it begins without one. */
    static int marked(String name) {
        if (name.isEmpty() || name.charAt(0) != OPEN) {
            return -1;
        }
        int depth = 0;
        for (int at = 0; at < name.length(); at++) {
            depth += name.charAt(at) == OPEN ? 1 : name.charAt(at) == CLOSE ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
