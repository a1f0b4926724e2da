package org.liandong.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Level;

/**
 * A joint matter as it is typed.
 *
 * @param levels levels whose every congress in the area is invited
 * @param within ids of congresses whose every next lower congress is invited
 * @param participants ids of congresses invited by hand
 * @param tell whether others read it too, null for no
 * @param version null for a new one
 */
record MatterForm(
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @NotBlank @Size(max = 120) @Nullable String title,
        @NotNull @Nullable MatterMode mode,
        @NotBlank @Nullable String instrument,
        @Size(max = 1000) @Nullable String statutes,
        @Size(max = 4000) @Nullable String purpose,
        @Size(max = 4000) @Nullable String focus,
        @Nullable Long planItemId,
        @Nullable LocalDate answerBy,
        @Size(max = 20000) @Nullable String requirement,
        @Valid @Nullable List<MilestoneForm> milestones,
        @Nullable List<Level> levels,
        @Nullable List<Long> within,
        @Nullable List<Long> participants,
        @Nullable Boolean tell,
        @Nullable Integer version) {

    private static final int BLANK_LINES = 4;

    static MatterForm blank(int year) {
        return new MatterForm(
                year,
                "",
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                lines(List.of()),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static MatterForm of(JointMatter matter, InvitedChoice invited) {
        MatterContent content = matter.content();
        List<MilestoneForm> milestones = matter.milestones().stream()
                .map(milestone -> new MilestoneForm(milestone.name(), milestone.dueOn()))
                .toList();
        return new MatterForm(
                content.year(),
                content.title(),
                content.mode(),
                content.instrument(),
                content.statutes(),
                content.purpose(),
                content.focus(),
                content.planItemId(),
                content.answerBy(),
                matter.requirements().isEmpty()
                        ? ""
                        : matter.requirements().get(0).text(),
                lines(milestones),
                invited.levels(),
                invited.within(),
                invited.byHand(),
                matter.sharing().audienceChosen() != Audience.NAMED,
                matter.version());
    }

    private static List<MilestoneForm> lines(List<MilestoneForm> milestones) {
        List<MilestoneForm> lines = new ArrayList<>(milestones);
        do {
            lines.add(new MilestoneForm("", null));
        } while (lines.size() < BLANK_LINES);
        return lines;
    }

    /** The same with the milestones and the version given. */
    private MatterForm with(List<MilestoneForm> lines, @Nullable Integer newVersion) {
        return new MatterForm(
                year,
                title,
                mode,
                instrument,
                statutes,
                purpose,
                focus,
                planItemId,
                answerBy,
                requirement,
                lines,
                levels,
                within,
                participants,
                tell,
                newVersion);
    }

    /** The same with one more line for a milestone. */
    MatterForm withAnotherMilestone() {
        List<MilestoneForm> lines = new ArrayList<>(milestoneLines());
        lines.add(new MilestoneForm("", null));
        return with(lines, version);
    }

    /** The same as a repeat on top of the given version. */
    MatterForm onto(int newVersion) {
        return with(milestoneLines(), newVersion);
    }

    public List<MilestoneForm> milestoneLines() {
        return milestones == null ? List.of() : milestones;
    }

    /** The milestones in order of their days. Call it only when the form has no errors. */
    List<Milestone> schedule() {
        return milestoneLines().stream()
                .filter(line -> !line.empty())
                .map(line -> new Milestone(
                        Objects.requireNonNull(line.name()).strip(), Objects.requireNonNull(line.dueOn())))
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList();
    }

    InvitedChoice invited() {
        return new InvitedChoice(
                levels == null ? List.of() : levels,
                within == null ? List.of() : within,
                participants == null ? List.of() : participants);
    }

    boolean tellsOthers() {
        return Boolean.TRUE.equals(tell);
    }

    String requirementText() {
        return text(requirement);
    }

    /** Call it only when the form has no errors. */
    MatterContent content() {
        return new MatterContent(
                Objects.requireNonNull(year),
                text(title),
                Objects.requireNonNull(mode),
                text(instrument),
                text(statutes),
                text(purpose),
                text(focus),
                planItemId,
                answerBy);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
