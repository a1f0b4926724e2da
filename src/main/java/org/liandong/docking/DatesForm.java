package org.liandong.docking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other dates of an open round, with the reason. */
record DatesForm(
        @NotNull @Nullable LocalDate opensOn,
        @NotNull @Nullable LocalDate closesOn,
        @NotBlank @Size(max = 500) @Nullable String reason,
        @Nullable Integer version) {

    LocalDate openingDay() {
        return Objects.requireNonNull(opensOn);
    }

    LocalDate closingDay() {
        return Objects.requireNonNull(closesOn);
    }

    String reasonText() {
        return Objects.requireNonNull(reason);
    }
}
