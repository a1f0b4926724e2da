package org.liandong.liaison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body with its last contact.
 *
 * @param parentName area name of the next higher body, null at the top
 * @param lastOn day of the last contact, null for never
 * @param thisYear contacts in the year of the query
 */
public record CoverageRow(
        long id,
        String name,
        @Nullable String parentName,
        @Nullable LocalDate lastOn,
        LocalDate sortDay,
        int thisYear,
        String code) {

    /** Days since the last contact, -1 for never. */
    public long days(LocalDate today) {
        return lastOn == null ? -1 : ChronoUnit.DAYS.between(lastOn, today);
    }
}
