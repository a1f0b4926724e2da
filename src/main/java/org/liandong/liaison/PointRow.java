package org.liandong.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;

/**
 * A point as pages show it.
 *
 * @param ownerName body that owes the answer
 * @param passedTo who handles it, empty for nobody yet
 * @param stepsTaken number of steps on its way, 0 while only the record of the visit speaks of it
 * @param people who was there on the visit, to know what to hide
 * @param daysLeft days until it is due, negative when late, null without a date or once answered
 */
public record PointRow(
        long id,
        long visitId,
        long ownerId,
        String ownerName,
        LocalDate visitedOn,
        String text,
        Category category,
        Handler.Kind handler,
        String passedTo,
        @Nullable Long handlerBodyId,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate dueOn,
        Point.State state,
        String result,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate toldBackOn,
        @Nullable Satisfaction satisfied,
        int stepsTaken,
        int version,
        String people,
        @Nullable Integer daysLeft) {

    /** All of it from alias {@code p}; wants the parameter {@code today}, goes on with a condition. */
    public static final String SELECT =
            """
            select p.id, p.visit_id, p.owner_id, o.short_name as owner_name, p.raised_on as visited_on, p.text, p.category,
                   p.handler, p.passed_to, p.handler_body_id, p.passed_on, p.due_on, p.state, p.result,
                   cast(p.answered_at at time zone 'Asia/Shanghai' as date) as answered_on, p.told_back_on, p.satisfied,
                   p.steps_taken, p.version, v.our_people || ' ' || v.their_people as people,
                   case when p.state = 'OPEN' then p.due_on - cast(:today as date) end as days_left
            from point p join visit v on v.id = p.visit_id join body o on o.id = p.owner_id
            """;

    /** The day that stands for no date in the order of a list. */
    public static final LocalDate NO_DAY = LocalDate.of(2999, 12, 31);

    /** Days left at which a date is close. */
    private static final int SOON = 7;

    public boolean open() {
        return state == Point.State.OPEN;
    }

    /** Whether nothing happened to it since it was raised, so that the record of the visit may still change it. */
    public boolean untouched() {
        return open() && stepsTaken == 0;
    }

    /** Kind of badge. */
    public String kind() {
        if (!open()) {
            return "ok";
        }
        return daysLeft == null ? "none" : daysLeft < 0 ? "late" : daysLeft <= SOON ? "soon" : "info";
    }

    /** Last part of the message key of its badge, whose value is {@link #days}. */
    public String standing() {
        if (!open()) {
            return "ANSWERED";
        }
        return daysLeft == null ? "undated" : daysLeft < 0 ? "late" : "left";
    }

    /** Days without their sign, for words. */
    public int days() {
        return daysLeft == null ? 0 : Math.abs(daysLeft);
    }

    public RowKey key() {
        return new RowKey(dueOn == null ? NO_DAY : dueOn, id);
    }

    /** With personal data hidden. */
    public PointRow masked() {
        return masked(people);
    }

    /** With personal data hidden; the names of these people too. */
    public PointRow masked(String people) {
        return new PointRow(
                id,
                visitId,
                ownerId,
                ownerName,
                visitedOn,
                PersonalData.mask(text, people),
                category,
                handler,
                PersonalData.maskNumbers(passedTo),
                handlerBodyId,
                passedOn,
                dueOn,
                state,
                PersonalData.mask(result, people),
                answeredOn,
                toldBackOn,
                satisfied,
                stepsTaken,
                version,
                "",
                daysLeft);
    }
}
