package org.liandong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a page of a list in order of day and id begins. */
public record RowKey(LocalDate day, long id) {

    /** From a URL; null for none or nonsense. */
    public static @Nullable RowKey of(@Nullable String text) {
        int line = text == null ? -1 : text.indexOf('_');
        if (text == null || line < 0) {
            return null;
        }
        try {
            return new RowKey(LocalDate.parse(text.substring(0, line)), Long.parseLong(text.substring(line + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
