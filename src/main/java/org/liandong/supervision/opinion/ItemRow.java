package org.liandong.supervision.opinion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an opinion as lists and pages show it.
 *
 * @param rank 0 late, 1 back in handling or reopened, 2 open, 3 closed
 * @param daysLate days past the day of the report, 0 when it is not late
 */
public record ItemRow(
        long id,
        long opinionId,
        String title,
        int year,
        long ownerId,
        String ownerName,
        int position,
        String wording,
        String organ,
        String supporting,
        String statutes,
        @Nullable Long ledgerLineId,
        ItemState state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        boolean dueByRule,
        @Nullable LocalDate askedUntil,
        @Nullable LocalDate handedOn,
        @Nullable LocalDate reportedOn,
        String measures,
        int returns,
        boolean reopened,
        int rank,
        int daysLate,
        int version) {

    public String url() {
        return "/opinions/" + opinionId + "/items/" + id;
    }

    /** As a form or a table names what somebody saw. */
    public ItemKey key() {
        return new ItemKey(id, version);
    }

    /** Key with which the next page of a list begins. */
    public String after() {
        return rank + "~" + (dueOn == null ? "" : dueOn) + "~" + id;
    }

    public List<String> supportingOrgans() {
        return supporting.lines().toList();
    }

    public boolean late() {
        return daysLate > 0;
    }

    /** Whether this can be done with it now. */
    public boolean takes(RecordKind kind) {
        return kind.fits(state);
    }

    /** How its state is shown: ok, late, soon, info or none. */
    public String shown() {
        return switch (state) {
            case DRAFT -> "none";
            case HANDED_OVER, HANDLING -> late() ? "late" : returns > 0 || reopened ? "soon" : "info";
            case REPORTED, ACCEPTED -> "info";
            case CLOSED -> "ok";
        };
    }
}
