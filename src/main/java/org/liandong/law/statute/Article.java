package org.liandong.law.statute;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 条款: the parts of a statute that an item cites, as 第三十四条第一款 or in the short form 34(1)[2], several with 、 between them.
 * They are kept as laws write them.
 */
public final class Article {

    /** Longest text that is kept. */
    public static final int LONGEST = 60;

    private static final String DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final String TEN = "\u5341";
    private static final String HUNDRED = "\u767e";
    private static final String THOUSAND = "\u5343";
    private static final String NUMBER = "(?:[0-9]{1,4}|[\u3007" + DIGITS + TEN + HUNDRED + THOUSAND + "]{1,9})";
    /** \u7f16\u7ae0\u8282\u6761\u6b3e\u9879\u76ee: book, chapter, section, article, paragraph, item, sub-item. */
    private static final String LONG =
            "(?:\u7b2c" + NUMBER + "[\u7f16\u7ae0\u8282\u6761\u6b3e\u9879\u76ee](?:\u4e4b" + NUMBER + ")?)+";

    private static final String SHORT = "[1-9][0-9]{0,3}(?:\\([1-9][0-9]{0,2}\\))?(?:\\[[1-9][0-9]{0,2}])?";
    private static final String BETWEEN = "[\u3001,;\u548c\u53ca\u81f3\u5230-]";
    private static final String ONE = "(?:" + LONG + "|" + SHORT + ")";

    private static final Pattern WHOLE = Pattern.compile(ONE + "(?:" + BETWEEN + ONE + ")*");
    private static final Pattern AT_END = Pattern.compile("^(.+?)\\s*(" + LONG + "(?:" + BETWEEN + ONE + ")*)$");
    private static final Pattern IN_SHORT = Pattern.compile(
            "(?<![0-9\u7b2c\u4e4b])([1-9][0-9]{0,3})(?:\\(([1-9][0-9]{0,2})\\))?(?:\\[([1-9][0-9]{0,2})])?(?![0-9\u7f16\u7ae0\u8282\u6761\u6b3e\u9879\u76ee])");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");

    private Article() {}

    /** What was typed as laws write it; empty text for the whole statute; nothing when it is no article. */
    public static Optional<String> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        if (plain.isEmpty()) {
            return Optional.of("");
        }
        if (plain.length() > LONGEST || !WHOLE.matcher(plain).matches()) {
            return Optional.empty();
        }
        String written = IN_SHORT.matcher(plain).replaceAll(Article::inFull);
        String result = FIGURES.matcher(written)
                .replaceAll(figures -> inWords(Integer.parseInt(figures.group())))
                .replace(',', '\u3001')
                .replace(';', '\u3001')
                .replace('-', '\u81f3');
        return result.length() > LONGEST ? Optional.empty() : Optional.of(result);
    }

    static boolean endsWithOne(String name) {
        return AT_END.matcher(name).matches();
    }

    /** A name with an article at its end as both; the name alone where it has none. */
    static String[] apart(String text) {
        Matcher both = AT_END.matcher(text);
        return both.matches() ? new String[] {both.group(1), both.group(2)} : new String[] {text, ""};
    }

    private static String inFull(MatchResult part) {
        return "\u7b2c" + part.group(1) + "\u6761"
                + (part.group(2) == null ? "" : "\u7b2c" + part.group(2) + "\u6b3e")
                + (part.group(3) == null ? "" : "\u7b2c" + part.group(3) + "\u9879");
    }

    /** A number from 1 to 9999 in Chinese numerals. */
    private static String inWords(int number) {
        StringBuilder words = new StringBuilder();
        int[] units = {1000, 100, 10, 1};
        String[] names = {THOUSAND, HUNDRED, TEN, ""};
        boolean gap = false;
        for (int place = 0; place < units.length; place++) {
            int digit = number / units[place] % 10;
            if (digit == 0) {
                gap = words.length() > 0;
            } else {
                words.append(gap ? DIGITS.substring(0, 1) : "")
                        .append(words.length() == 0 && digit == 1 && units[place] == 10 ? "" : DIGITS.charAt(digit))
                        .append(names[place]);
                gap = false;
            }
        }
        return words.length() == 0 ? DIGITS.substring(0, 1) : words.toString();
    }
}
