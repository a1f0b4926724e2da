package org.liandong.congress;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** First letters of the pinyin of a name, by which people search. */
public final class Initials {

    private static final int MOST_READINGS = 16;

    private static final Map<Character, Set<String>> LETTERS = new ConcurrentHashMap<>();

    private Initials() {}

    /**
     * The initials in all readings, each after a space, at most 16: {@code " cqs zqs"} for 重庆市.
     *
     * @param name characters without a reading are left out
     */
    public static String of(String name) {
        Set<String> readings = Set.of("");
        for (char c : name.toCharArray()) {
            Set<String> letters = LETTERS.computeIfAbsent(c, Initials::letters);
            if (!letters.isEmpty()) {
                readings = longer(readings, letters);
            }
        }
        return ' ' + String.join(" ", readings);
    }

    /** Past the limit only the usual reading of a further character is taken, so that the usual reading of all stays. */
    private static Set<String> longer(Set<String> readings, Set<String> letters) {
        boolean all = readings.size() * letters.size() <= MOST_READINGS;
        Set<String> longer = new LinkedHashSet<>();
        for (String letter : all ? letters : List.of(letters.iterator().next())) {
            readings.forEach(start -> longer.add(start + letter));
        }
        return longer;
    }

    private static Set<String> letters(char c) {
        Set<String> letters = new LinkedHashSet<>();
        for (String reading : PinyinHelper.toPinyinList(c, PinyinStyleEnum.FIRST_LETTER)) {
            String letter = reading.substring(0, 1).toLowerCase(Locale.ROOT);
            if (Character.isLetterOrDigit(letter.charAt(0)) && letter.charAt(0) < 128) {
                letters.add(letter);
            }
        }
        return letters;
    }
}
