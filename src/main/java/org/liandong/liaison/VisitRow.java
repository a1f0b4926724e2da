package org.liandong.liaison;

import java.time.LocalDate;
import org.liandong.web.RowKey;

/**
 * A visit as a list shows it, with personal data hidden.
 *
 * @param others names of the bodies of the other side
 * @param people who was there from both sides
 * @param gist theme, or how what was said begins
 */
record VisitRow(
        long id,
        int year,
        int number,
        LocalDate visitedOn,
        VisitForm form,
        String ownerName,
        String others,
        Direction direction,
        String people,
        String gist,
        int points,
        int openPoints,
        VisitState state) {

    VisitRow {
        gist = PersonalData.mask(gist, people);
        people = PersonalData.maskNames(people);
    }

    public String label() {
        return "%d-%04d".formatted(year, number);
    }

    /** Open points of all points; empty for none. */
    public String counts() {
        return points == 0 ? "" : openPoints + "/" + points;
    }

    /** Arrow from who went to who was met. */
    public String arrow() {
        return direction == Direction.OUT ? "\u2192" : "\u2190";
    }

    /** Kind of badge. */
    public String kind() {
        return switch (state) {
            case LOGGED -> "none";
            case CONFIRMED -> "ok";
            case COMMENTED -> "soon";
        };
    }

    /** The other side, behind the arrow. */
    public String met() {
        return arrow() + " " + others;
    }

    RowKey key() {
        return new RowKey(visitedOn, id);
    }
}
