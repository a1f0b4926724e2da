package org.liandong.law.statute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statute as it is typed.
 *
 * @param aliases one a line
 * @param sure name for which somebody has seen the names alike and means another one
 */
record StatuteForm(
        @NotBlank @Size(max = StatuteName.LONGEST) @Nullable String name,
        @Size(max = 300) @Nullable String aliases,
        @NotNull @Nullable StatuteKind kind,
        @NotNull @Nullable StatuteLevel level,
        @Size(max = 60) @Nullable String enactedBy,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate amendedOn,
        @NotNull @Nullable StatuteState state,
        @Nullable Integer version,
        @Nullable String sure) {

    static StatuteForm empty(String name) {
        return new StatuteForm(name, "", null, null, "", null, null, null, StatuteState.IN_FORCE, null, "");
    }

    static StatuteForm of(StatuteDetail statute) {
        return new StatuteForm(
                statute.name(),
                statute.aliasLines(),
                statute.incomplete() ? null : statute.kind(),
                statute.level(),
                statute.enactedBy(),
                statute.passedOn(),
                statute.effectiveOn(),
                statute.amendedOn(),
                statute.state(),
                statute.version(),
                "");
    }

    /** The same as a repeat on top of the given version. */
    StatuteForm onto(int newVersion) {
        return new StatuteForm(
                name, aliases, kind, level, enactedBy, passedOn, effectiveOn, amendedOn, state, newVersion, sure);
    }

    /** Whether the one who types has been shown what is alike. */
    boolean isSure() {
        return name != null && !name.isBlank() && name.strip().equals(sure);
    }

    /** Call it only when the form has no errors. */
    StatuteContent content() {
        return new StatuteContent(
                Objects.requireNonNull(name),
                lines(aliases),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(level),
                Objects.requireNonNullElse(enactedBy, ""),
                passedOn,
                effectiveOn,
                amendedOn,
                Objects.requireNonNull(state));
    }

    private static List<String> lines(@Nullable String text) {
        return Arrays.stream(Objects.requireNonNullElse(text, "").split("[\\n\\r\u3001\uff1b;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
