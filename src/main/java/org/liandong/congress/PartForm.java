package org.liandong.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Input for what a body keeps of itself. */
final class PartForm {

    private PartForm() {}

    record OfOrgan(
            int version,
            @NotBlank @Size(max = 60) @Nullable String name,
            @NotNull @Nullable OrganFunction function,
            @NotNull @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record OfTerm(
            int version,
            @NotNull @Positive @Nullable Integer number,
            @NotNull @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    record OfMeeting(
            int version,
            @NotNull @Nullable MeetingKind kind,
            @Positive @Nullable Integer termNumber,
            @NotNull @Positive @Nullable Integer number,
            @NotNull @Nullable LocalDate startsOn,
            @NotNull @Nullable LocalDate endsOn,
            @Size(max = 500) @Nullable String note) {}
}
