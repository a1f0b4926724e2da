package org.liandong.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.OrganFunction;

/** A plan item as it is typed: statutes and supervised organs one a line. */
record PlanItemForm(
        @NotBlank @Size(max = 120) @Nullable String title,
        @NotBlank @Nullable String instrument,
        @Nullable OrganFunction subjectArea,
        @Size(max = 1000) @Nullable String statutes,
        @NotNull @Min(1) @Max(12) @Nullable Integer monthFrom,
        @NotNull @Min(1) @Max(12) @Nullable Integer monthTo,
        @Nullable Long meetingId,
        @Nullable Long leadOrganId,
        @Size(max = 200) @Nullable String supporting,
        @Size(max = 1000) @Nullable String supervised,
        @NotNull @Nullable LinkageWish linkageWish,
        @NotNull @Nullable Audience audience,
        @Nullable Integer version) {

    static PlanItemForm empty(Audience audience) {
        return new PlanItemForm("", "", null, "", null, null, null, null, "", "", LinkageWish.NONE, audience, null);
    }

    static PlanItemForm of(PlanItemLine line) {
        return new PlanItemForm(
                line.title(),
                line.instrument(),
                line.subjectArea(),
                String.join("\n", line.statutes()),
                line.monthFrom(),
                line.monthTo(),
                line.meetingId(),
                line.leadOrganId(),
                line.supporting(),
                line.supervisedLines(),
                line.linkageWish(),
                line.audienceChosen(),
                line.version());
    }

    /** The same as a repeat on top of the given version. */
    PlanItemForm onto(int newVersion) {
        return new PlanItemForm(
                title,
                instrument,
                subjectArea,
                statutes,
                monthFrom,
                monthTo,
                meetingId,
                leadOrganId,
                supporting,
                supervised,
                linkageWish,
                audience,
                newVersion);
    }

    /** Call it only when the form has no errors. */
    PlanItemContent content() {
        return new PlanItemContent(
                Objects.requireNonNull(title),
                Objects.requireNonNull(instrument),
                subjectArea,
                Statute.parse(Objects.requireNonNullElse(statutes, "")),
                Objects.requireNonNull(monthFrom),
                Objects.requireNonNull(monthTo),
                meetingId,
                leadOrganId,
                Objects.requireNonNullElse(supporting, ""),
                names(supervised),
                Objects.requireNonNull(linkageWish),
                Objects.requireNonNull(audience));
    }

    private static List<String> names(@Nullable String lines) {
        return Arrays.stream(Objects.requireNonNullElse(lines, "").split("(?:\\R|[\u3001\uff1b;])+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
