package org.liandong.law;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What has been entered for a rule of the province.
 *
 * @param value {@code yes}, {@code no} or a number; empty while nobody has entered it
 * @param source name and article of the province's measures
 * @param changedBy who entered it, null while nobody has
 */
record LawSetting(
        ProvincialRule rule,
        String value,
        String source,
        @Nullable String changedBy,
        @Nullable OffsetDateTime changedAt,
        int version) {

    /** Whether somebody has read the measures and entered what they say. */
    public boolean isSet() {
        return !value.isEmpty();
    }
}
