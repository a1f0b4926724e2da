package org.liandong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads values of a URL or a short form, where nonsense counts as nothing given. */
public final class Asked {

    private Asked() {}

    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable Long id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        return null;
    }

    /** A text of a long form: trimmed, with one kind of line ends, without what a database cannot hold. */
    public static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    /** Trimmed, at most 60 characters; empty for nothing. */
    public static String words(@Nullable String text) {
        String words = text == null ? "" : text.strip().replace("\u0000", "");
        return words.length() > 60 ? words.substring(0, 60) : words;
    }
}
