package org.liandong.law.statute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * What is known of a statute. Dates that nobody is sure of stay empty.
 *
 * @param aliases short names under which it is found too
 * @param passedOn when it was first passed
 * @param effectiveOn since when the text as last revised is in force
 * @param amendedOn when it was amended or revised the last time
 */
record StatuteContent(
        String name,
        List<String> aliases,
        StatuteKind kind,
        StatuteLevel level,
        String enactedBy,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate amendedOn,
        StatuteState state) {

    StatuteContent {
        name = StatuteName.checked(name);
        aliases = aliases.stream().map(StatuteName::checked).distinct().toList();
        if (kind == StatuteKind.UNKNOWN || !kind.enactedOn(level)) {
            throw new RuleViolation("statute.level." + kind);
        }
        if (before(effectiveOn, passedOn)) {
            throw new RuleViolation("statute.effective.early");
        }
        if (before(amendedOn, passedOn)) {
            throw new RuleViolation("statute.amended.early");
        }
        if (amendedOn != null && state == StatuteState.IN_FORCE) {
            throw new RuleViolation("statute.amended.state");
        }
    }

    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
