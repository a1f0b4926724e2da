package org.liandong.supervision.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the workbench about a joint matter.
 *
 * @param kind what it is
 * @param who everyday name of the other body, empty where nobody else is meant
 * @param note details in the words of who wrote them, or a number; empty for none
 * @param from day before it was moved, null where nothing was moved
 * @param to day to which it was moved, null likewise
 * @param day the day that matters
 * @param url the page on which it is done or read
 */
public record DeskLine(
        Kind kind,
        String title,
        String who,
        String note,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate day,
        String url) {

    /** What a line asks for or tells. */
    public enum Kind {
        /** A version of the requirement document waits for the confirmation of the body. */
        CONFIRM(true),
        /** Columns of the ledger past their day; the title is their number. */
        LEDGER_LATE(true),
        /** Columns of the ledger that were closed and reopened; the title is their number. */
        LEDGER_REOPENED(true),
        /** Findings that wait for the confirmation of the body; the title is their number. */
        FINDING(true),
        /** Items of the body's own opinions whose report is late; the title is their number. */
        OPINION_LATE(true),
        /** Another body issued a matter. */
        ISSUED(false),
        /** The initiator reminds of a matter. */
        REMINDED(false),
        /** The initiator moved a shared day. */
        MILESTONE(false),
        /** A participant's meeting was moved, and its steps with it. */
        MEETING(false),
        /** A congress asks to take part. */
        JOIN(true),
        /** A request to take part was answered. */
        JOINED(false),
        /** A participant left. */
        LEFT(false),
        /** A written report of an entrusted congress waits for its receipt. */
        RECEIVE(true),
        /** An interpellation of the body is to be answered soon. */
        ANSWER_DUE(true),
        /** An interpellation of the body was not answered by the day that was set. */
        ANSWER_LATE(true);

        private final boolean asks;

        Kind(boolean asks) {
            this.asks = asks;
        }
    }

    /** Whether something is asked of the body; otherwise it is only told. */
    public boolean asks() {
        return kind.asks;
    }

    /** Whether what it asks for is late. */
    public boolean late() {
        return kind == Kind.LEDGER_LATE || kind == Kind.OPINION_LATE || kind == Kind.ANSWER_LATE;
    }
}
