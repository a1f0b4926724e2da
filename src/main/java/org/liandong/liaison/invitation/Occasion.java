package org.liandong.liaison.invitation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * When and where it takes place, in the portal's time zone.
 *
 * @param day the first day
 * @param lastDay the same for a single day
 * @param startsAt on the first day
 * @param endsAt on the last day, null for open
 */
@Embeddable
record Occasion(
        LocalDate day,
        LocalDate lastDay,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime startsAt,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Nullable LocalTime endsAt,
        String place) {

    /** Days from the first to the last one. */
    static final int LONGEST = 31;

    private static final int FARTHEST_YEARS = 2;

    Occasion {
        if (lastDay.isBefore(day)) {
            throw new RuleViolation("invitation.days.reversed");
        }
        if (endsAt != null && lastDay.equals(day) && !endsAt.isAfter(startsAt)) {
            throw new RuleViolation("invitation.times.reversed");
        }
    }

    /** Refuses what is over or too far ahead to be meant. */
    void mustLieAhead(LocalDate today) {
        if (day.isBefore(today)) {
            throw new RuleViolation("invitation.day.past");
        }
        if (lastDay.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw new RuleViolation("invitation.day.far");
        }
        if (lastDay.isAfter(day.plusDays(LONGEST))) {
            throw new RuleViolation("invitation.days.long", LONGEST);
        }
    }

    /** The same on other days. */
    Occasion on(LocalDate first, LocalDate last) {
        boolean reversed = endsAt != null && first.equals(last) && !endsAt.isAfter(startsAt);
        return new Occasion(first, last, startsAt, reversed ? null : endsAt, place);
    }
}
