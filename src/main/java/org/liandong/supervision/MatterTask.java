package org.liandong.supervision;

import static org.liandong.supervision.Rule.require;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;

/**
 * 本级任务: what one participating congress does in a joint matter; written by that congress alone (监督法 34, 地方组织法 46).
 * Longer than other classes, since every change of the task checks its state and settles the day by which the next word is
 * expected: the verbs and what guards them stay in one place.
 */
@Entity
public class MatterTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_task_seq")
    @SequenceGenerator(name = "matter_task_seq", sequenceName = "matter_task_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "matter_id")
    private JointMatter matter;

    @Embedded
    private Sharing sharing;

    private String instrument;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.INVITED;

    @Enumerated(EnumType.STRING)
    @Nullable
    private TaskAnswer answer;

    private String answerReason = "";

    @Nullable
    private Instant answeredAt;

    @Embedded
    @Nullable
    private OwnDates dates = OwnDates.OPEN;

    private int confirmedRequirement;
    private int milestonesReached;

    @Nullable
    private LocalDate nextDueOn;

    @Nullable
    private Long planItemId;

    private String reportText = "";

    @Nullable
    private LocalDate reportedOn;

    @ElementCollection
    @CollectionTable(name = "task_progress", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<ProgressEntry> progress = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MatterTask() {}

    /** An invitation. */
    MatterTask(JointMatter matter, Sharing sharing, String instrument) {
        this.matter = matter;
        this.sharing = sharing;
        this.instrument = instrument;
        expect();
    }

    /** The congress's own decision; it may be changed until its work is in its plan. */
    void answer(TaskAnswer answer, String reason, Instant now) {
        require(running() && state.answerable(), "task.answer.closed");
        require(!entrusted() || answer != TaskAnswer.PARTLY && !state.working(), "task.answer.entrusted");
        require(!answer.needsReason() || !reason.isBlank(), "task.answer.reason");
        this.answer = answer;
        this.answerReason = reason;
        this.answeredAt = now;
        this.state = answer.state();
        expect();
    }

    /** Takes part no more, by its own decision (地方组织法 46); what was entrusted is reported in writing (监督法 34(1)). */
    void leave(String reason) {
        require(running() && state.working(), "task.leave.closed");
        require(!entrusted(), "task.leave.entrusted");
        require(!reason.isBlank(), "task.leave.reason");
        answer = null;
        answerReason = reason;
        planItemId = null;
        state = TaskState.LEFT;
        expect();
    }

    /** Confirms that it has the latest version of the requirement document. */
    void confirmRequirement(int number) {
        requireWorking();
        int latest = matter.requirements().size();
        if (number != latest) {
            throw new RuleViolation("task.confirm.old", latest);
        }
        confirmedRequirement = number;
    }

    /** Its own dates: when it works, and when it held its deployment. */
    void schedule(OwnDates dates) {
        requireWorking();
        require(dates.inOrder(), "task.dates.order");
        this.dates = dates;
        expect();
    }

    /** Takes it into its own plan. */
    void takeIntoPlan(long itemId) {
        requireWorking();
        planItemId = itemId;
        state = TaskState.IN_PLAN;
    }

    /** Notes what it did; a milestone counts as reached with all before it. */
    void note(ProgressEntry entry, LocalDate today) {
        requireWorking();
        require(!entry.day().isAfter(today), "task.progress.future");
        require(!entry.text().isBlank(), "task.progress.text");
        if (entry.milestone() != null) {
            int reached = entry.milestone();
            require(reached >= 1 && reached <= matter.milestones().size(), "task.progress.step");
            milestonesReached = Math.max(milestonesReached, reached);
        }
        progress.add(entry);
        expect();
    }

    /** Hands in its written report (监督法 34(1) where it was entrusted; otherwise as information). */
    void report(String text, boolean withFile, LocalDate today) {
        requireWorking();
        require(withFile || !text.isBlank(), "task.report.empty");
        reportText = text;
        reportedOn = today;
        state = TaskState.REPORTED;
        expect();
    }

    /**
     * Ends its own task.
     *
     * @param openSteps what speaks against it: steps that the law requires and that are still open
     */
    void close(Optional<RuleViolation> openSteps) {
        require(state == TaskState.REPORTED, "task.close.report");
        openSteps.ifPresent(refusal -> {
            throw refusal;
        });
        state = TaskState.CLOSED;
        expect();
    }

    /** The shared days were moved. */
    void expectAnew() {
        expect();
    }

    /** It was asked after the day for answers had passed: nothing is expected by a day. */
    void expectNoAnswerBy(LocalDate today) {
        if (nextDueOn != null && nextDueOn.isBefore(today)) {
            nextDueOn = null;
        }
    }

    private void requireWorking() {
        require(running() && state.working(), "task.closed");
    }

    private boolean entrusted() {
        return matter.mode() == MatterMode.ENTRUSTED;
    }

    private boolean running() {
        return matter.state().running();
    }

    /** Sets the day by which the next word is expected. */
    private void expect() {
        if (state == TaskState.INVITED) {
            nextDueOn = matter.content().answerBy();
        } else {
            nextDueOn = state.working() ? nextStep() : null;
        }
    }

    private @Nullable LocalDate nextStep() {
        List<Milestone> milestones = matter.milestones();
        LocalDate shared = milestonesReached < milestones.size()
                ? milestones.get(milestonesReached).dueOn()
                : null;
        return dates == null ? shared : dates.endOr(shared);
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("task not stored yet");
        }
        return id;
    }

    JointMatter matter() {
        return matter;
    }

    Sharing sharing() {
        return sharing;
    }

    TaskState state() {
        return state;
    }

    @Nullable
    LocalDate nextDueOn() {
        return nextDueOn;
    }

    int milestonesReached() {
        return milestonesReached;
    }

    /** What its congress does by itself; its own steps go on after the matter has ended, until it ends the task. */
    Work work() {
        boolean taken = state.working() || state == TaskState.REPORTED;
        return new Work(
                matter.id(),
                id(),
                matter.content().title(),
                matter.content().year(),
                instrument,
                sharing,
                taken || state == TaskState.CLOSED,
                taken && matter.state() != MatterState.CALLED_OFF);
    }

    /** As its page shows it; inside the transaction. */
    TaskView view(MatterView matterView, boolean mine) {
        return new TaskView(
                id(),
                matterView,
                sharing.ownerId(),
                instrument,
                state,
                answer,
                answerReason,
                answeredAt,
                dates == null ? OwnDates.OPEN : dates,
                confirmedRequirement,
                milestonesReached,
                nextDueOn,
                planItemId,
                reportText,
                reportedOn,
                List.copyOf(progress),
                mine,
                matterView.requirements().size());
    }
}
