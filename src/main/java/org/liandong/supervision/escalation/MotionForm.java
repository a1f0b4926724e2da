package org.liandong.supervision.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.liandong.law.Act.Office;

/** A motion as it is typed; a draft may be incomplete. */
record MotionForm(
        @NotNull @Nullable Proposer proposer,
        @Size(max = 60) @Nullable String target,
        @Size(max = 60) @Nullable String position,
        @Nullable Office office,
        @Size(max = 30) @Nullable String person,
        @Size(max = 500) @Nullable String question,
        @Size(max = 4000) @Nullable String reasons,
        @Min(0) @Max(9999) @Nullable Integer seats) {

    /** An empty one; by whom, where only one may move it. */
    static MotionForm blank(@Nullable Proposer only) {
        return new MotionForm(only, "", "", null, "", "", "", null);
    }

    static MotionForm of(MotionView motion) {
        MotionContent content = motion.content();
        return new MotionForm(
                motion.proposer(),
                content.target(),
                content.post(),
                content.office(),
                content.person(),
                content.question(),
                content.reasons(),
                content.seats() == 0 ? null : content.seats());
    }

    /** Trimmed, without what a database cannot hold; empty for nothing. */
    String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\u0000", "");
    }
}
