package org.liandong.supervision.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what looks like a telephone number or the number of an identity card in a text that is to be told to everybody; in
 * full-width digits too, and with a blank, a dash or a bracket between them.
 */
final class PersonalData {

    private static final String DAY = "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])";

    /** Identity cards of 18 and 15 signs, mobile telephones, telephones with their area code. */
    private static final Pattern PERSONAL = Pattern.compile("[1-9]\\d{5}(18|19|20)\\d{2}" + DAY + "\\d{3}[\\dX]"
            + "|[1-9]\\d{5}\\d{2}" + DAY + "\\d{3}"
            + "|(86)?1[3-9]\\d{9}"
            + "|0\\d{2,3}[1-9]\\d{6,7}");

    private static final Pattern RUN = Pattern.compile("\\d+[Xx]?");

    /** What may stand inside a number. */
    private static final Pattern GAP = Pattern.compile("[ \\u3000\\u00a0()\\-\\u2010-\\u2015\\u2212\\u00b7]{1,2}");

    private static final int LONGEST = 18;

    private PersonalData() {}

    /** The pieces as they stand in the text, each once, in their order. */
    static List<String> in(String text) {
        String plain = plain(text);
        List<MatchResult> runs = RUN.matcher(plain).results().toList();
        Set<String> found = new LinkedHashSet<>();
        for (int first = 0; first < runs.size(); first++) {
            int last = lastOf(runs, first, plain);
            if (last >= first) {
                found.add(text.substring(runs.get(first).start(), runs.get(last).end()));
                first = last;
            }
        }
        return new ArrayList<>(found);
    }

    /** The last run of a number that begins with the first; -1 when none begins there. */
    private static int lastOf(List<MatchResult> runs, int first, String plain) {
        StringBuilder digits = new StringBuilder();
        int last = -1;
        for (int at = first; at < runs.size() && digits.length() < LONGEST; at++) {
            if (at > first
                    && !joined(plain, runs.get(at - 1).end(), runs.get(at).start())) {
                break;
            }
            digits.append(runs.get(at).group().toUpperCase(Locale.ROOT));
            if (PERSONAL.matcher(digits).matches()) {
                last = at;
            }
        }
        return last;
    }

    private static boolean joined(String plain, int from, int to) {
        return GAP.matcher(plain).region(from, to).matches();
    }

    /** With the full-width signs as their narrow ones, sign by sign. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (sign >= '\uff01' && sign <= '\uff5e') {
                plain.setCharAt(at, (char) (sign - 0xfee0));
            }
        }
        return plain.toString();
    }
}
