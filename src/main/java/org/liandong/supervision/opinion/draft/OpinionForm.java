package org.liandong.supervision.opinion.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.law.Act;
import org.liandong.supervision.opinion.Basis;
import org.liandong.supervision.opinion.OpinionContent;
import org.liandong.supervision.opinion.OpinionRow;

/**
 * An opinion as it is typed.
 *
 * @param by who deliberated; only the body's own meeting may
 * @param matter the joint matter from which it came, null for none
 * @param task the own task in it, null for the initiator's own part
 * @param version null for a new one
 */
record OpinionForm(
        @NotBlank @Size(max = 120) @Nullable String title,
        @Size(max = 60) @Nullable String number,
        @NotNull @Nullable Basis basis,
        @NotNull Act.@Nullable Decider by,
        @NotNull @Nullable Long meetingId,
        @Size(max = 20000) @Nullable String wording,
        @NotNull @Nullable Audience audience,
        @Nullable Long matter,
        @Nullable Long task,
        @Nullable Integer version) {

    static OpinionForm of(OpinionRow row, Act.Decider by) {
        return new OpinionForm(
                row.title(),
                row.number(),
                row.basis(),
                by,
                row.meetingId(),
                row.wording(),
                row.audienceChosen(),
                row.matterId(),
                row.taskId(),
                row.version());
    }

    /** The same as a repeat on top of the given version. */
    OpinionForm onto(int newVersion) {
        return new OpinionForm(title, number, basis, by, meetingId, wording, audience, matter, task, newVersion);
    }

    /** Call it only when the form has no errors. */
    OpinionContent content() {
        return new OpinionContent(
                text(title),
                text(number),
                Objects.requireNonNull(basis),
                Objects.requireNonNull(meetingId),
                text(wording));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\u0000", "");
    }
}
