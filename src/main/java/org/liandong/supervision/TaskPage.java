package org.liandong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.TaskForms.AnswerForm;
import org.liandong.supervision.TaskForms.DatesForm;
import org.liandong.supervision.TaskForms.ProgressForm;
import org.liandong.supervision.TaskForms.ReportForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a task needs; a form that was just refused stays as it was typed. */
@Component
class TaskPage {

    private final MatterPages pages;
    private final BodyLookup bodies;
    private final PlanLookup plans;
    private final Attachments attachments;
    private final TaskStory story;
    private final WorkLookup works;
    private final OwnSteps steps;
    private final Clock clock;

    TaskPage(
            MatterPages pages,
            BodyLookup bodies,
            PlanLookup plans,
            Attachments attachments,
            TaskStory story,
            WorkLookup works,
            OwnSteps steps,
            Clock clock) {
        this.pages = pages;
        this.bodies = bodies;
        this.plans = plans;
        this.attachments = attachments;
        this.story = story;
        this.works = works;
        this.steps = steps;
        this.clock = clock;
    }

    String show(long matterId, long id, SignedIn me, Model model) {
        TaskView task = pages.task(matterId, id, me);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("task", task);
        model.addAttribute("matter", task.matter());
        model.addAttribute("late", task.daysLate(today));
        model.addAttribute("steps", task.matter().steps(today, task.reached()));
        BodyRow body = body(task.ownerId());
        model.addAttribute("body", body);
        story.tell(task, body, body(me.bodyId()), model);
        model.addAttribute("owner", body(task.matter().ownerId()));
        model.addAttribute("files", attachments.of(TaskFiles.SUBJECT, id));
        model.addAttribute("answers", TaskAnswer.to(task.matter().content().mode()));
        addSteps(task, model);
        addPlan(task, me, model);
        addForms(task, today, model);
        return "matters/task";
    }

    private void addSteps(TaskView task, Model model) {
        Work work = works.of(task.matter().id(), task.id());
        model.addAttribute("ownSteps", work.begun() ? steps.figures(work) : null);
        model.addAttribute(
                "openSteps",
                task.mine() && task.state() == TaskState.REPORTED
                        ? steps.againstEnding(work).orElse(null)
                        : null);
    }

    private void addPlan(TaskView task, SignedIn me, Model model) {
        Long item = task.planItemId();
        model.addAttribute(
                "planItem",
                item == null ? null : plans.readable(me.reader(), item).orElse(null));
        model.addAttribute(
                "planItems",
                task.workable()
                        ? plans.ownItems(me.bodyId(), task.matter().content().year())
                        : List.of());
    }

    private static void addForms(TaskView task, LocalDate today, Model model) {
        keep(model, "answerForm", new AnswerForm(task.answer(), task.answerReason()));
        keep(model, "datesForm", DatesForm.of(task.dates()));
        keep(model, "progressForm", new ProgressForm(today, "", null));
        keep(model, "reportForm", new ReportForm("", null));
    }

    private static void keep(Model model, String name, Object fresh) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, fresh);
        }
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }
}
