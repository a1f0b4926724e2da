package org.liandong.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.requirement.Difference;
import org.liandong.web.Asked;

/**
 * A task as its page shows it.
 *
 * @param mine whether the reader's body is the one whose task it is
 * @param dueOn day by which its next word is expected, null when none is
 * @param latest number of the latest version of the requirement document
 */
record TaskView(
        long id,
        MatterView matter,
        long ownerId,
        String instrument,
        TaskState state,
        @Nullable TaskAnswer answer,
        String answerReason,
        @Nullable Instant answeredAt,
        OwnDates dates,
        int confirmed,
        int reached,
        @Nullable LocalDate dueOn,
        @Nullable Long planItemId,
        String reportText,
        @Nullable LocalDate reportedOn,
        List<ProgressEntry> progress,
        boolean mine,
        int latest) {

    public boolean running() {
        return matter.state().running();
    }

    /** Whether its congress may answer, or answer anew. */
    public boolean answerable() {
        return mine && running() && state.answerable() && !(entrusted() && state.working());
    }

    public boolean entrusted() {
        return matter.content().mode() == MatterMode.ENTRUSTED;
    }

    /** Whether its congress may leave, by its own decision; what was entrusted is reported in writing (监督法 34(1)). */
    public boolean leavable() {
        return workable() && !entrusted();
    }

    /** Whether its congress may note progress, dates and its report. */
    public boolean workable() {
        return mine && running() && state.working();
    }

    /** Whether the latest version of the requirement document waits for its congress. */
    public boolean unconfirmed() {
        return workable() && confirmed < latest;
    }

    /** Version of the requirement document that its congress knows: the one it was looking at, else the one it confirmed. */
    public int seen(@Nullable String lookedAt) {
        Long number = Asked.id(lookedAt);
        return number == null || number < 1 || number >= latest ? confirmed : number.intValue();
    }

    /** What changed since that version; null when it is the latest, or when it knows none. */
    public @Nullable Difference changes(@Nullable String lookedAt) {
        int seen = seen(lookedAt);
        return seen < 1 || seen >= latest
                ? null
                : Difference.between(
                        matter.requirements().get(seen - 1).text(),
                        matter.requirements().get(latest - 1).text());
    }

    /** Days past the day due, 0 when not late. */
    int daysLate(LocalDate today) {
        return dueOn == null || !running()
                ? 0
                : (int) Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(dueOn, today));
    }
}
