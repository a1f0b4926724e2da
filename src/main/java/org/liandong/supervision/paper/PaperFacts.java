package org.liandong.supervision.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.MeetingKind;

/** What the records say of a piece of work, as far as papers tell it; empty and null where nothing is known. */
record PaperFacts(
        String title,
        int year,
        String mode,
        String instrument,
        String statutes,
        String purpose,
        String focus,
        @Nullable LocalDate answerBy,
        String bodyName,
        String initiatorName,
        @Nullable String requirement,
        @Nullable String schedule,
        @Nullable String participants,
        int participantCount,
        @Nullable String levels,
        @Nullable String everybody,
        @Nullable MeetingKind meetingKind,
        @Nullable Integer termNumber,
        @Nullable Integer meetingNumber,
        @Nullable String asked,
        @Nullable LocalDate reportBy,
        @Nullable String report,
        @Nullable String opinion,
        @Nullable String organs,
        @Nullable LocalDate dueOn) {

    /** Whether those who take part are named in a list of their own, not one by one in the text. */
    boolean many() {
        return participantCount > PaperFactReads.NAMES;
    }

    boolean entrusted() {
        return mode.equals("ENTRUSTED");
    }
}
