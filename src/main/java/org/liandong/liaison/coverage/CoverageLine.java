package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A row of the coverage page.
 *
 * @param kind of badge: late for never or more than 90 days, soon for more than 30, else ok
 * @param ago how long ago the last contact was, in words
 * @param width of its bar, 0 to 120
 * @param need what is still wanted this year, in words; null where nothing is wanted or the period is another
 * @param url the visits that {@code done} counts
 * @param allUrl all visits to it
 * @param belowUrl how it reaches the bodies below it, null for a township
 */
record CoverageLine(
        long id,
        String name,
        @Nullable String parentName,
        @Nullable LocalDate lastOn,
        String ago,
        String kind,
        int width,
        int done,
        @Nullable Integer wanted,
        @Nullable String need,
        String needKind,
        String url,
        String allUrl,
        @Nullable String belowUrl,
        List<Cell> cells) {

    static final int SOON = 30;
    static final int LATE = 90;
    private static final int FULL = 180;
    private static final int BAR = 120;

    /** A month: how many visits, how dark, and the list of them, null for none. */
    record Cell(int month, int visits, String heat, @Nullable String url) {}

    static CoverageLine of(CoverageRow row, Coverage.Query query, MessageSource messages, Locale locale) {
        long days = row.days(query.asOf());
        String kind = days < 0 || days > LATE ? "late" : days > SOON ? "soon" : "ok";
        String ago = days < 0
                ? messages.getMessage("coverage.never", null, locale)
                : messages.getMessage("coverage.ago", new Object[] {days}, locale);
        int width = days < 0 ? BAR : (int) Math.min(BAR, BAR * days / FULL);
        String visits = "/visits?met=" + row.id() + query.goer().visits();
        Integer missing = missing(row, query.period());
        return new CoverageLine(
                row.id(),
                row.name(),
                row.parentName(),
                row.lastOn(),
                ago,
                kind,
                width,
                row.done(),
                row.wanted(),
                missing == null
                        ? null
                        : missing == 0
                                ? messages.getMessage("coverage.enough", null, locale)
                                : messages.getMessage("coverage.missing", new Object[] {missing}, locale),
                missing != null && missing > 0 ? "soon" : "ok",
                visits + "&from=" + query.period().from() + "&to="
                        + query.period().to(),
                visits,
                row.level() == org.liandong.congress.Level.TOWNSHIP ? null : "/coverage?by=body-" + row.id(),
                cells(row.months(), visits, query.period().year()));
    }

    private static @Nullable Integer missing(CoverageRow row, Period period) {
        Integer wanted = row.wanted();
        return wanted == null || wanted == 0 || !period.wholeYear() ? null : Math.max(0, wanted - row.done());
    }

    private static List<Cell> cells(String months, String visits, int year) {
        List<Cell> cells = new ArrayList<>();
        for (String month : months.isEmpty() ? new String[0] : months.split(",")) {
            int number = Integer.parseInt(month);
            YearMonth at = YearMonth.of(year, cells.size() + 1);
            cells.add(new Cell(
                    at.getMonthValue(),
                    number,
                    "h" + (number < 3 ? number : number < 5 ? 3 : 4),
                    number == 0 ? null : visits + "&from=" + at.atDay(1) + "&to=" + at.atEndOfMonth()));
        }
        return cells;
    }
}
