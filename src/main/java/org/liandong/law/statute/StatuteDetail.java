package org.liandong.law.statute;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statute on its page.
 *
 * @param aliasLines short names, one a line
 * @param successor name of the one to use instead of a retired one
 * @param addedBy who added it, null for those that came with the portal
 */
record StatuteDetail(
        long id,
        String name,
        String aliasLines,
        StatuteKind kind,
        @Nullable StatuteLevel level,
        String enactedBy,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate amendedOn,
        StatuteState state,
        @Nullable OffsetDateTime retiredAt,
        String retireReason,
        @Nullable Long successorId,
        @Nullable String successor,
        @Nullable String addedBy,
        @Nullable Long addedBodyId,
        @Nullable String addedBodyName,
        @Nullable OffsetDateTime addedAt,
        int version) {

    public List<String> aliases() {
        return aliasLines.lines().toList();
    }

    public boolean retired() {
        return retiredAt != null;
    }

    public boolean incomplete() {
        return kind == StatuteKind.UNKNOWN;
    }

    /** The same rule as {@link Statute#keptBy}. */
    boolean keptBy(long bodyId, boolean provincial) {
        return provincial || incomplete() || addedBodyId != null && addedBodyId == bodyId;
    }
}
