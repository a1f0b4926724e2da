package org.liandong.liaison;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A row of the coverage page.
 *
 * @param kind of badge: late for never or more than 90 days, soon for more than 30, else ok
 * @param ago how long ago the last contact was, in words
 * @param width of its bar, 0 to 120
 */
record CoverageLine(
        long id,
        String name,
        @Nullable String parentName,
        @Nullable LocalDate lastOn,
        String ago,
        int thisYear,
        String kind,
        int width) {

    static final int SOON = 30;
    static final int LATE = 90;
    private static final int FULL = 180;
    private static final int BAR = 120;

    static CoverageLine of(CoverageRow row, LocalDate today, MessageSource messages, Locale locale) {
        long days = row.days(today);
        String kind = days < 0 || days > LATE ? "late" : days > SOON ? "soon" : "ok";
        String ago = days < 0
                ? messages.getMessage("coverage.never", null, locale)
                : messages.getMessage("coverage.ago", new Object[] {days}, locale);
        int width = days < 0 ? BAR : (int) Math.min(BAR, BAR * days / FULL);
        return new CoverageLine(row.id(), row.name(), row.parentName(), row.lastOn(), ago, row.thisYear(), kind, width);
    }
}
