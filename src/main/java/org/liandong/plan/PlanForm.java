package org.liandong.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;

/** What is said about a plan as a whole; kind is chosen once, version is null for a new one. */
record PlanForm(
        @NotNull @Nullable PlanKind kind,
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @NotNull @Nullable Audience audience,
        @Size(max = 2000) @Nullable String note,
        @Nullable Integer version) {

    /** The same on top of the given version. */
    PlanForm onto(int newVersion) {
        return new PlanForm(kind, year, audience, note, newVersion);
    }

    /** Call it only when the form has no errors. */
    PlanKind kindValue() {
        return Objects.requireNonNull(kind);
    }

    String noteText() {
        return note == null ? "" : note;
    }
}
