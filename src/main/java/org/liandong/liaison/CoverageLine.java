package org.liandong.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the coverage page.
 *
 * @param kind of badge: late for never or more than 90 days, soon for more than 30, else ok
 * @param days since the last contact, -1 for never
 * @param heat width of its bar, 0 to 100
 */
record CoverageLine(
        long id,
        String name,
        @Nullable String parentName,
        @Nullable LocalDate lastOn,
        long days,
        int thisYear,
        String kind,
        int heat) {

    static final int SOON = 30;
    static final int LATE = 90;
    private static final int FULL = 180;

    static CoverageLine of(CoverageRow row, LocalDate today) {
        long days = row.days(today);
        String kind = days < 0 || days > LATE ? "late" : days > SOON ? "soon" : "ok";
        int heat = days < 0 ? 100 : (int) Math.min(100, 100 * days / FULL);
        return new CoverageLine(row.id(), row.name(), row.parentName(), row.lastOn(), days, row.thisYear(), kind, heat);
    }
}
