package org.liandong.supervision.opinion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.MeetingKind;

/**
 * An opinion as its pages show it.
 *
 * @param matterTitle null where it came of no joint matter that the reader may see
 * @param drafts items that have not been handed over
 * @param late items past the day of their report
 */
public record OpinionRow(
        long id,
        long ownerId,
        String ownerName,
        Audience audience,
        Audience audienceChosen,
        int year,
        @Nullable Long matterId,
        @Nullable Long taskId,
        @Nullable String matterTitle,
        String title,
        String number,
        Basis basis,
        long meetingId,
        MeetingKind meetingKind,
        @Nullable Integer termNumber,
        int meetingNumber,
        LocalDate meetingOn,
        String wording,
        int items,
        int drafts,
        int late,
        int closed,
        int version) {

    public String url() {
        return "/opinions/" + id;
    }

    /** Path of the opinions of the work from which it came; null where there is none to see. */
    public @Nullable String workUrl() {
        return matterTitle == null ? null : "/matters/" + matterId + (taskId == null ? "" : "/tasks/" + taskId);
    }

    /** Key of the message that names its meeting. */
    public String meetingKey() {
        return (termNumber == null ? "meeting.labelNoTerm." : "meeting.label.") + meetingKind;
    }

    /** Whether its words may still be changed. */
    public boolean draft() {
        return drafts == items;
    }
}
