package org.liandong.liaison.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liandong.shared.RuleViolation;

/**
 * The person that is asked for: a name as it is written, or a number with whatever stands between its digits.
 *
 * @param words as typed
 */
record PersonAsked(String words) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final String GAP = "[ \u3000()\uff08\uff09-]{0,2}";

    PersonAsked {
        int signs = words.codePointCount(0, words.length());
        if (signs < SHORTEST || signs > LONGEST) {
            throw new RuleViolation("personal.find.words", SHORTEST, LONGEST);
        }
    }

    private boolean number() {
        return words.matches("[\\d Xx()-]+") && digits().length() > 4;
    }

    private String digits() {
        return words.replaceAll("[^\\dXx]", "");
    }

    /** A regular expression that PostgreSQL reads as Java does. */
    String expression() {
        return number()
                ? digits().chars().mapToObj(PersonAsked::sign).collect(Collectors.joining(GAP))
                : words.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1");
    }

    Pattern pattern() {
        return Pattern.compile(expression());
    }

    /** The text with something else in place of the person. */
    String replaced(String text, String by) {
        return pattern().matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }

    /** A digit in either width. */
    private static String sign(int digit) {
        return Character.isDigit(digit)
                ? "[" + Character.toString(digit) + Character.toString(digit + 0xfee0) + "]"
                : "[Xx\uff38\uff58]";
    }
}
