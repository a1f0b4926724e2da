package org.liandong.liaison.duty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;

/**
 * A duty as typed; its content may be asked for only when the form has no errors.
 *
 * @param leader post of a leader
 * @param deputies one a line
 * @param version null for a new one
 */
record DutyForm(
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @NotNull @Nullable DutyKind kind,
        @Nullable Long leader,
        @Nullable Long ownOrgan,
        @Size(max = 60) String member,
        @Size(max = 300) List<Long> targetIds,
        @Size(max = 4000) String deputies,
        @NotNull @Min(0) @Max(366) @Nullable Integer visitsWanted,
        @NotNull @Nullable Audience audience,
        @Size(max = 500) String note,
        @Nullable Integer version) {

    DutyForm {
        member = clean(member);
        deputies = clean(deputies);
        note = clean(note);
        targetIds = targetIds == null
                ? List.of()
                : targetIds.stream().filter(Objects::nonNull).distinct().toList();
    }

    static DutyForm blank(
            int year, DutyKind kind, @Nullable Long leader, @Nullable Long ownOrgan, List<Long> targetIds) {
        return new DutyForm(year, kind, leader, ownOrgan, "", targetIds, "", 2, Audience.NAMED, "", null);
    }

    static DutyForm of(DutyRow row, List<Long> targetIds) {
        return new DutyForm(
                row.year(),
                row.kind(),
                row.postId(),
                row.organId(),
                row.kind() == DutyKind.DEPUTY ? row.holder() : "",
                targetIds,
                row.deputyList().stream().map(Deputy::line).collect(Collectors.joining("\n")),
                row.visitsWanted(),
                row.audience(),
                row.note(),
                row.version());
    }

    /** The same upon the version now stored. */
    DutyForm onto(int newVersion) {
        return new DutyForm(
                year, kind, leader, ownOrgan, member, targetIds, deputies, visitsWanted, audience, note, newVersion);
    }

    /** The same about other bodies. */
    DutyForm with(List<Long> bodies) {
        return new DutyForm(
                year, kind, leader, ownOrgan, member, bodies, deputies, visitsWanted, audience, note, version);
    }

    /** Kind of the duty; that of leaders when nothing sensible was sent. */
    DutyKind kindShown() {
        return kind == null ? DutyKind.AREA : kind;
    }

    int yearValue() {
        return Objects.requireNonNull(year);
    }

    int versionValue() {
        return version == null ? -1 : version;
    }

    DutyContent content() {
        return new DutyContent(
                Objects.requireNonNull(kind),
                leader,
                ownOrgan,
                member,
                targetIds,
                Deputy.read(deputies),
                Objects.requireNonNull(visitsWanted),
                Objects.requireNonNull(audience),
                note);
    }

    private static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}
