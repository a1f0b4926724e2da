package org.liandong.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;

/**
 * A point as pages show it.
 *
 * @param ownerName body that owes the answer
 * @param daysLeft days until it is due, negative when late, null without a date or once answered
 */
record PointRow(
        long id,
        long visitId,
        long ownerId,
        String ownerName,
        LocalDate visitedOn,
        String text,
        Category category,
        String passedTo,
        @Nullable LocalDate dueOn,
        Point.State state,
        String result,
        @Nullable LocalDate toldBackOn,
        @Nullable Satisfaction satisfied,
        @Nullable Integer daysLeft) {

    /** Days left at which a date is close. */
    private static final int SOON = 7;

    public boolean open() {
        return state == Point.State.OPEN;
    }

    /** Kind of badge. */
    public String kind() {
        if (!open()) {
            return "ok";
        }
        return daysLeft == null ? "none" : daysLeft < 0 ? "late" : daysLeft <= SOON ? "soon" : "info";
    }

    /** Days without their sign, for words. */
    public int days() {
        return daysLeft == null ? 0 : Math.abs(daysLeft);
    }

    RowKey key() {
        return new RowKey(dueOn == null ? LocalDate.of(2999, 12, 31) : dueOn, id);
    }

    /** With personal data hidden; the names of these people too. */
    PointRow masked(String people) {
        return new PointRow(
                id,
                visitId,
                ownerId,
                ownerName,
                visitedOn,
                PersonalData.mask(text, people),
                category,
                PersonalData.maskNumbers(passedTo),
                dueOn,
                state,
                PersonalData.mask(result, people),
                toldBackOn,
                satisfied,
                daysLeft);
    }
}
