package org.liandong.law.procedure;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days from which the time limits of one procedure are counted, as far as they are known.
 *
 * @param year the year of the work
 * @param meeting the meeting of the standing committee that considers it, null while none is chosen
 * @param congress the session of the people's congress, null while none is chosen
 * @param done day of each step that is done, by its number
 */
public record Anchors(int year, @Nullable Days meeting, @Nullable Days congress, Map<Integer, LocalDate> done) {

    /** The first and the last day of a meeting. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * The days of an anchor, null while they are not known.
     *
     * @param given the day that somebody entered for this step, null when none was
     */
    @Nullable
    Days of(Anchor anchor, @Nullable LocalDate given) {
        return switch (anchor.name()) {
            case Anchor.MEETING -> meeting;
            case Anchor.CONGRESS -> congress;
            case Anchor.YEAR -> new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            default -> day(anchor.step() == 0 ? given : done.get(anchor.step()));
        };
    }

    private static @Nullable Days day(@Nullable LocalDate day) {
        return day == null ? null : new Days(day, day);
    }
}
