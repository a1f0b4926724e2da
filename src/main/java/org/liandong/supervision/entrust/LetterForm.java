package org.liandong.supervision.entrust;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter of entrustment as it is typed, and as its page shows it.
 *
 * @param number 文号, empty for none
 * @param asked what the entrusted is asked to inspect
 * @param reportBy day by which it is asked to report in writing
 * @param version null for a new one
 */
public record LetterForm(
        @Size(max = 60) @Nullable String number,
        @NotNull @Nullable LocalDate day,
        @NotBlank @Size(max = 4000) @Nullable String asked,
        @NotBlank @Size(max = 20000) @Nullable String text,
        @NotNull @Nullable LocalDate reportBy,
        @Nullable Integer version) {

    String numberText() {
        return clean(number);
    }

    String askedText() {
        return clean(asked);
    }

    String wholeText() {
        return clean(text);
    }

    /** Call it only when the form has no errors, like the next one. */
    LocalDate dayOfLetter() {
        return Objects.requireNonNull(day);
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(reportBy);
    }

    /** The same as a repeat on top of the given version. */
    LetterForm onto(@Nullable Integer newVersion) {
        return new LetterForm(number, day, asked, text, reportBy, newVersion);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\u0000", "");
    }
}
