package org.liandong.law.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statute in a list or among what may be picked.
 *
 * @param level null while nobody has entered it
 * @param passedOn null while nobody has entered it
 */
public record StatuteRow(
        long id,
        String name,
        StatuteKind kind,
        @Nullable StatuteLevel level,
        String enactedBy,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate effectiveOn,
        StatuteState state,
        boolean retired) {}
