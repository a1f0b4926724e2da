package org.liandong.law.procedure;

import java.time.LocalDate;
import java.util.Locale;

/** A number of natural days, months or years. */
public record Span(int amount, Unit unit) {

    /** What is counted; its name on screen is the message {@code law.unit.<key>}. */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The span of a number and a unit as the reference data writes it. */
    static Span of(int amount, String unit) {
        return new Span(amount, Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    /** The day so long before another; the day itself is not counted. */
    public LocalDate before(LocalDate day) {
        return shift(day, -amount);
    }

    /** The day so long after another; the day itself is not counted. */
    public LocalDate after(LocalDate day) {
        return shift(day, amount);
    }

    private LocalDate shift(LocalDate day, int by) {
        return switch (unit) {
            case DAYS -> day.plusDays(by);
            case MONTHS -> day.plusMonths(by);
            case YEARS -> day.plusYears(by);
        };
    }
}
