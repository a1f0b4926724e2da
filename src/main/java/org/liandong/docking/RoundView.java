package org.liandong.docking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;

/**
 * A round as pages show it.
 *
 * @param openedOn day on which it was told downward, null before
 * @param closedOn day on which it was ended, null before
 * @param items number of items on its agenda
 */
public record RoundView(
        long id,
        long ownerId,
        String ownerPath,
        String ownerName,
        int year,
        DockingReach reach,
        LocalDate opensOn,
        LocalDate closesOn,
        String agenda,
        RoundState state,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Audience audience,
        int items,
        int version) {

    /** Whether this body is asked to answer. */
    public boolean asks(Reader reader) {
        return reach.asks(ownerPath, reader);
    }

    /** Whether an answer of this day comes after the close. */
    public boolean late(LocalDate today) {
        return state == RoundState.CLOSED || today.isAfter(closesOn);
    }

    /** Whether answers are taken: in time or late. */
    public boolean takes(LocalDate today) {
        return state != RoundState.DRAFT && !today.isBefore(opensOn);
    }

    /** Days until the close; 0 on the day itself, negative after it. */
    public int daysLeft(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, closesOn);
    }

    /** The year without a separator. */
    public String y() {
        return Integer.toString(year);
    }
}
