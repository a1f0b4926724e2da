package org.liandong.supervision.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.attachment.AttachmentRow;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.law.procedure.Step;
import org.liandong.supervision.escalation.Course.Move;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.supervision.escalation.MotionPeople.Question;
import org.liandong.supervision.escalation.MotionPeople.Signature;
import org.liandong.supervision.escalation.MotionReads.MotionRow;
import org.liandong.supervision.escalation.MotionStep.Noted;

/**
 * A motion as its page shows it.
 *
 * @param row what lists show of it, with the matter it grew from
 * @param body whose it is
 * @param mine whether the reader's congress writes it
 * @param open the moves that may follow now
 * @param signing how many must sign, null where nobody signs
 */
record MotionView(
        MotionRow row,
        BodyRow body,
        boolean mine,
        Proposer proposer,
        MotionContent content,
        String dropReason,
        Audience audience,
        List<Taken> steps,
        List<Move> open,
        @Nullable Signing signing,
        List<Signature> signatures,
        List<Question> questions,
        List<Investigator> investigators,
        boolean inquiring,
        boolean nominating,
        int version) {

    /**
     * A step that it has taken.
     *
     * @param law null for the draft
     */
    record Taken(
            int position,
            Stage stage,
            @Nullable Step law,
            Noted noted,
            @Nullable MeetingRow meeting,
            @Nullable Ballot ballot,
            List<AttachmentRow> files) {}

    public long id() {
        return row.id();
    }

    public Rung rung() {
        return row.rung();
    }

    public Stage stage() {
        return row.stage();
    }

    public boolean draft() {
        return stage() == Stage.DRAFT;
    }

    public boolean broughtIn() {
        return stage() != Stage.DRAFT && stage() != Stage.DROPPED;
    }

    /** Whether nothing more is to be done. */
    public boolean ended() {
        return open.isEmpty();
    }

    public String url() {
        return "/escalations/" + id();
    }

    /** Path of the page of what may follow in the matter it grew from. */
    public String ladder() {
        return "/matters/" + row.matterId() + (row.taskId() == null ? "" : "/tasks/" + row.taskId()) + "/escalation";
    }

    /** Day of the last step, before which the next cannot lie. */
    public LocalDate lastDay() {
        return row.day();
    }
}
