package org.liandong.dashboard;

import org.liandong.congress.BodyRow;

/**
 * The year in figures of one body directly below and its area.
 *
 * @param plans published annual plans
 * @param tasks tasks in joint matters
 * @param unanswered invitations without an answer
 * @param behind tasks past a day that was due
 * @param visits visits recorded
 * @param open points without an answer
 * @param overdue of these, past their date
 * @param unreached bodies not reached for more than 90 days
 */
record AreaRow(
        BodyRow body,
        int plans,
        int tasks,
        int unanswered,
        int behind,
        int visits,
        int open,
        int overdue,
        int unreached) {

    /** How much here needs somebody; orders the list and is not shown. */
    int needs() {
        return unanswered + behind + overdue + unreached;
    }
}
