package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.web.Asked;

/**
 * What the coverage page is asked for, as in its URL.
 *
 * @param by own, any, body-ID, leader-ID or organ-ID: who goes
 * @param days only bodies not reached for more than so many days
 * @param area id of a body; it and those below it
 * @param period year, quarter, days90 or free with {@code from} and {@code to}
 * @param unreached {@code true} for those alone that were not reached in the period
 */
record CoverageFilter(
        @Nullable String level,
        @Nullable String by,
        @Nullable String days,
        @Nullable String area,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String unreached,
        @Nullable String view) {

    private static final int LONGEST = 36_500;

    Level shown(List<Level> levels) {
        Level asked = Asked.one(Level.class, level);
        return asked != null && levels.contains(asked) ? asked : levels.get(0);
    }

    Goer goer(long ownId) {
        return Goer.of(by, ownId);
    }

    Period period(LocalDate today) {
        return Period.of(period, from, to, today);
    }

    public @Nullable Long areaId() {
        return Asked.id(area);
    }

    public @Nullable Integer beyond() {
        Long asked = Asked.id(days);
        return asked == null || asked < 0 || asked > LONGEST ? null : asked.intValue();
    }

    public boolean unreachedOnly() {
        return "true".equals(unreached);
    }

    public CoverageView shownAs() {
        CoverageView asked = Asked.one(CoverageView.class, view);
        return asked == null ? CoverageView.TABLE : asked;
    }
}
