package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;

/**
 * A body with its last contact.
 *
 * @param parentName area name of the next higher body, null at the top
 * @param lastOn day of the last contact, null for never
 * @param done visits in the period
 * @param wanted visits that the year's duties want, null for none
 * @param months visits in each month of the year, parted by commas; empty where they are not asked for
 */
record CoverageRow(
        long id,
        String name,
        String areaName,
        @Nullable String parentName,
        Level level,
        @Nullable LocalDate lastOn,
        LocalDate sortDay,
        String code,
        int done,
        @Nullable Integer wanted,
        String months) {

    /** Days since the last contact, -1 for never. */
    long days(LocalDate asOf) {
        return lastOn == null ? -1 : ChronoUnit.DAYS.between(lastOn, asOf);
    }
}
