package org.liandong.liaison;

import java.util.regex.Pattern;

/** Hides names and numbers of people in lists, exports and pages of bodies that had no part in a visit. */
public final class PersonalData {

    private static final Pattern NAME = Pattern.compile("[^\\s,;\u3001\uff0c\uff1b]+");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{4})\\d{10,13}([\\dXx])(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(1\\d{2})[- ]?\\d{4}[- ]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[- ]\\d{4,5}(\\d{3})(?!\\d)");

    private PersonalData() {}

    /** Names with all but their first character hidden. */
    public static String maskNames(String people) {
        return NAME.matcher(maskNumbers(people)).replaceAll(match -> {
            String name = match.group();
            return name.contains("*") ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        });
    }

    /** The text with telephone and identity numbers hidden. */
    static String maskNumbers(String text) {
        String masked = IDENTITY.matcher(text).replaceAll("$1**********$2");
        masked = PHONE.matcher(masked).replaceAll("$1****$2");
        return LANDLINE.matcher(masked).replaceAll("$1-****$2");
    }
}
