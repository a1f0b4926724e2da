package org.liandong.liaison;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides names and numbers of people in lists, exports and pages of bodies that had no part in a visit (《个人信息保护法》
 * 6, 51), and takes them away for good once they are no longer needed (19, 47, 73).
 */
public final class PersonalData {

    private static final String HIDDEN = "**";
    private static final Pattern PERSON = Pattern.compile("[^\\s,;\u3001\uff0c\uff1b]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\u00b7\u2022]++(?!\\*)");
    private static final Pattern LETTERS = Pattern.compile("^[\\p{L}\u00b7\u2022]{2,}");
    private static final String GAP = "[ \u3000\u00a0()\\-\u2010-\u2015\u2212\u00b7]{0,2}";
    private static final String DIGIT = GAP + "\\d";
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)(?!(?:19|20)\\d\\d-\\d\\d?-)(\\d(?:%1$s){3})(?:%1$s){10,14}(%2$s[\\dXx])(?!\\d)"
                    .formatted(DIGIT, GAP));
    private static final Pattern MOBILE = Pattern.compile(
            "(?<!\\d)(?:\\+?(?:86|0)%2$s)?(1\\d%1$s)(?:%1$s){4}((?:%1$s){4})(?!\\d)".formatted(DIGIT, GAP));
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)(0\\d{2,3})%s\\d{4,5}(\\d{3})(?!\\d)".formatted(GAP));
    private static final Pattern PASSPORT = Pattern.compile("(?<![\\w])([EGDSPHegdsph])[A-Za-z]?\\d{7,8}(?!\\w)");

    private PersonalData() {}

    /** Names with all but their first character hidden. */
    public static String maskNames(String people) {
        return NAME.matcher(maskNumbers(people)).replaceAll(match -> Matcher.quoteReplacement(masked(match.group())));
    }

    /** The text with telephone and identity numbers hidden. */
    public static String maskNumbers(String text) {
        String masked =
                replace(text, IDENTITY, match -> digits(match.group(1)) + "**********" + digits(match.group(2)));
        masked = replace(masked, MOBILE, match -> digits(match.group(1)) + "****" + digits(match.group(2)));
        masked = replace(masked, LANDLINE, match -> match.group(1) + "-****" + match.group(2));
        return replace(masked, PASSPORT, match -> match.group(1) + "*******");
    }

    /**
     * The text with numbers hidden, and names: those of the people who were there, and those that words before or numbers
     * behind them tell.
     */
    public static String mask(String text, String people) {
        return maskNumbers(names(text, people, PersonalData::masked));
    }

    /** The text without the same names and numbers: nothing of them is left to tell who it was (《个人信息保护法》 73(4)). */
    public static String erase(String text, String people) {
        String erased = names(text, people, name -> HIDDEN);
        for (Pattern number : List.of(IDENTITY, MOBILE, LANDLINE, PASSPORT)) {
            erased = replace(erased, number, match -> "***");
        }
        return erased;
    }

    /** How many people are named. */
    public static int count(String people) {
        return (int) PERSON.matcher(people).results().count();
    }

    private static String names(String text, String people, UnaryOperator<String> hide) {
        String hidden = text;
        for (String name : named(people)) {
            hidden = hidden.replace(name, hide.apply(name));
        }
        for (Pattern told : List.of(PersonWords.CALLED, PersonWords.NUMBERED)) {
            hidden = told.matcher(hidden)
                    .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + hide.apply(match.group(2))));
        }
        return hidden;
    }

    /** Names to look for, the longest first: as typed, and without a title before or a courtesy behind. */
    private static List<String> named(String people) {
        return PERSON.matcher(people)
                .results()
                .map(match -> LETTERS.matcher(match.group()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .flatMap(PersonalData::forms)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> forms(String typed) {
        String name = PersonWords.POLITE.matcher(typed).replaceFirst("");
        Stream<String> titled = IntStream.rangeClosed(2, Math.min(4, name.length()))
                .mapToObj(length -> name.substring(name.length() - length))
                .filter(end -> PersonWords.FULL.matcher(end).matches());
        return Stream.concat(Stream.of(typed, name), titled)
                .filter(form -> form.codePointCount(0, form.length()) > 1)
                .filter(form -> !PersonWords.ORGAN.matcher(form).matches());
    }

    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** Finds in the text with full-width digits and brackets read as narrow ones; all else stays as it was typed. */
    private static String replace(String text, Pattern pattern, Function<MatchResult, String> by) {
        StringBuilder replaced = new StringBuilder(text);
        List<MatchResult> found = pattern.matcher(narrow(text)).results().toList();
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult match = found.get(i);
            replaced.replace(match.start(), match.end(), by.apply(match));
        }
        return replaced.toString();
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int at = 0; at < narrow.length(); at++) {
            char sign = narrow.charAt(at);
            if (sign >= '\uff01' && sign <= '\uff5e') {
                narrow.setCharAt(at, (char) (sign - 0xfee0));
            }
        }
        return narrow.toString();
    }

    private static String digits(String number) {
        return number.replaceAll("[^\\dXx]", "");
    }
}
