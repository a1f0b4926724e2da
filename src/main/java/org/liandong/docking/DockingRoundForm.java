package org.liandong.docking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round as it is typed; version is null for a new one. Its values may be asked for only when the form has no errors. */
record DockingRoundForm(
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @NotNull @Nullable DockingReach reach,
        @NotNull @Nullable LocalDate opensOn,
        @NotNull @Nullable LocalDate closesOn,
        @NotBlank @Size(max = 4000) @Nullable String agenda,
        @Nullable Integer version) {

    int yearValue() {
        return Objects.requireNonNull(year);
    }

    DockingReach reachValue() {
        return Objects.requireNonNull(reach);
    }

    LocalDate openingDay() {
        return Objects.requireNonNull(opensOn);
    }

    LocalDate closingDay() {
        return Objects.requireNonNull(closesOn);
    }

    String agendaText() {
        return Objects.requireNonNull(agenda);
    }

    DockingRoundForm onto(int newVersion) {
        return new DockingRoundForm(year, reach, opensOn, closesOn, agenda, newVersion);
    }
}
