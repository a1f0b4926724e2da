package org.liandong.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a body.
 *
 * @param areaName new names, for a renaming only
 * @param target new parent or successor, for a move or a merger only
 * @param since first day of the new state
 * @param reason the decision it rests on
 */
record BodyChangeForm(
        int version,
        @Nullable @Size(max = 60) String areaName,
        @Nullable @Size(max = 120) String name,
        @Nullable @Size(max = 60) String shortName,
        @Nullable Long target,
        @NotNull @PastOrPresent @Nullable LocalDate since,
        @NotBlank @Size(max = 200) @Nullable String reason) {}
