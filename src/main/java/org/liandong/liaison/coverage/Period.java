package org.liandong.liaison.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;

/**
 * From when to when contacts are looked at.
 *
 * @param name year, quarter, days90 or free
 * @param reversed whether a free one ended before it began, so that this year is shown instead
 */
record Period(String name, LocalDate from, LocalDate to, boolean reversed) {

    /** What a URL asks for; the year of today for none or nonsense. */
    static Period of(@Nullable String name, @Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate first = Asked.day(from);
        LocalDate last = Asked.day(to);
        boolean days = first != null || last != null;
        if ("free".equals(name) || name == null && days) {
            return days ? free(first, last, today) : year(today, false);
        }
        if ("quarter".equals(name)) {
            LocalDate start = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
            return new Period("quarter", start, start.plusMonths(3).minusDays(1), false);
        }
        return "days90".equals(name) ? new Period("days90", today.minusDays(89), today, false) : year(today, false);
    }

    private static Period free(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : from != null && from.isAfter(today) ? from : today;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        return first.isAfter(last) ? year(today, true) : new Period("free", first, last, false);
    }

    private static Period year(LocalDate day, boolean reversed) {
        return new Period("year", day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()), reversed);
    }

    /** The day as of which the last contact is told: the period's end, but not later than today. */
    LocalDate asOf(LocalDate today) {
        return to.isAfter(today) ? today : to;
    }

    /** The year whose duties and months stand beside it. */
    public int year() {
        return to.getYear();
    }

    /** Whether it is a whole year, against which the visits wanted a year can be held. */
    boolean wholeYear() {
        return from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()));
    }

    /** As in a URL. */
    String url() {
        return name.equals("free") ? "period=free&from=" + from + "&to=" + to : "period=" + name;
    }
}
