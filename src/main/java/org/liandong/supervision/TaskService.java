package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.plan.PlanKind;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.trail.TaskAct;
import org.liandong.supervision.trail.TaskTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a participating congress does with its own task; nobody else writes it. */
@Service
@Transactional
class TaskService {

    private final MatterTaskRepository tasks;
    private final TaskRights rights;
    private final OwnSteps steps;
    private final PlanLookup plans;
    private final Attachments attachments;
    private final TaskTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskService(
            MatterTaskRepository tasks,
            TaskRights rights,
            OwnSteps steps,
            PlanLookup plans,
            Attachments attachments,
            TaskTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.steps = steps;
        this.plans = plans;
        this.attachments = attachments;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void answer(long matterId, long id, TaskAnswer answer, String reason, SignedIn me) {
        MatterTask task = own(matterId, id, me);
        change("task.answer", task, found -> found.answer(answer, reason, clock.instant()));
        trail.add(id, TaskAct.valueOf(answer.name()), reason, me);
        if (task.state().working()) {
            events.publishEvent(new WorkBegun(matterId, id));
        }
    }

    /** Takes part no more. */
    void leave(long matterId, long id, String reason, SignedIn me) {
        MatterTask task = own(matterId, id, me);
        change("task.leave", reason, task, found -> found.leave(reason));
        trail.add(id, TaskAct.LEFT, reason, me);
    }

    void confirm(long matterId, long id, int number, SignedIn me) {
        change("task.confirm", own(matterId, id, me), task -> task.confirmRequirement(number));
    }

    void schedule(long matterId, long id, OwnDates dates, SignedIn me) {
        change("task.dates", own(matterId, id, me), task -> task.schedule(dates));
    }

    void takeIntoPlan(long matterId, long id, long itemId, SignedIn me) {
        MatterTask task = own(matterId, id, me);
        if (plans.item(itemId)
                .filter(item -> item.ownerId() == me.bodyId() && item.kind() == PlanKind.SUPERVISION)
                .isEmpty()) {
            throw new RuleViolation("task.plan.own");
        }
        change("task.plan", task, found -> found.takeIntoPlan(itemId));
    }

    void note(long matterId, long id, LocalDate day, String text, @Nullable Integer milestone, SignedIn me) {
        change(
                "task.progress",
                own(matterId, id, me),
                task -> task.note(new ProgressEntry(day, text, milestone, clock.instant()), LocalDate.now(clock)));
    }

    void report(long matterId, long id, String text, @Nullable MultipartFile file, SignedIn me) {
        MatterTask task = own(matterId, id, me);
        boolean withFile = file != null && !file.isEmpty();
        change("task.report", task, found -> found.report(text, withFile, LocalDate.now(clock)));
        trail.add(id, TaskAct.REPORTED, "", me);
        if (file != null && withFile) {
            attachments.store(file, TaskFiles.SUBJECT, id, me);
        }
    }

    void close(long matterId, long id, SignedIn me) {
        MatterTask task = own(matterId, id, me);
        change("task.close", task, found -> found.close(steps.againstEnding(found.work())));
        trail.add(id, TaskAct.CLOSED, "", me);
    }

    private void change(String action, MatterTask task, Consumer<MatterTask> verb) {
        change(action, "", task, verb);
    }

    private void change(String action, String reason, MatterTask task, Consumer<MatterTask> verb) {
        TaskState before = task.state();
        verb.accept(task);
        events.publishEvent(new StateChanged(
                        action,
                        "matterTask",
                        task.id(),
                        task.sharing().ownerId(),
                        task.matter().content().title(),
                        before.name(),
                        task.state().name())
                .because(reason));
    }

    private MatterTask own(long matterId, long id, SignedIn me) {
        MatterTask task = tasks.findById(id)
                .filter(found ->
                        found.matter().id() == matterId && found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!task.sharing().ownedBy(me.reader())) {
            rights.refuse(me.bodyId(), task.sharing().ownerId());
        }
        return task;
    }
}
