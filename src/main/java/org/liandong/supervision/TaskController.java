package org.liandong.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.TaskForms.AnswerForm;
import org.liandong.supervision.TaskForms.DatesForm;
import org.liandong.supervision.TaskForms.ProgressForm;
import org.liandong.supervision.TaskForms.ReportForm;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A congress answers its invitation and keeps its own task. */
@Controller
@RequestMapping("/matters/{matterId}/tasks/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class TaskController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("task.answer.reason", "reason"),
            Map.entry("task.answer.entrusted", "answer"),
            Map.entry("task.leave.reason", "reason"),
            Map.entry("task.dates.order", "plannedTo"),
            Map.entry("task.progress.future", "day"),
            Map.entry("task.progress.text", "text"),
            Map.entry("task.progress.step", "milestone"),
            Map.entry("task.report.empty", "text"),
            Map.entry("task.plan.own", "item"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final TaskService service;
    private final TaskPage page;

    TaskController(TaskService service, TaskPage page) {
        this.service = service;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable long matterId, @PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page.show(matterId, id, me, model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long matterId,
            @PathVariable long id,
            @Valid @ModelAttribute("answerForm") AnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        Runnable verb = () ->
                service.answer(matterId, id, Objects.requireNonNull(form.answer()), TaskForms.text(form.reason()), me);
        return done(verb, errors, flash, "task.answered") ? back(matterId, id) : page.show(matterId, id, me, model);
    }

    @PostMapping("/leave")
    String leave(
            @PathVariable long matterId,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(matterId, id, request)
                .send("task.left", () -> service.leave(matterId, id, ShortForm.text(reason, 1000), me));
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable long matterId,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(matterId, id, request)
                .send("task.confirmed", () -> service.confirm(matterId, id, (int) number(number), me));
    }

    @PostMapping("/schedule")
    String schedule(
            @PathVariable long matterId,
            @PathVariable long id,
            @Valid @ModelAttribute("datesForm") DatesForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        return done(() -> service.schedule(matterId, id, form.dates(), me), errors, flash, "task.scheduled")
                ? back(matterId, id)
                : page.show(matterId, id, me, model);
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable long matterId,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(matterId, id, request)
                .send("task.planned.done", () -> service.takeIntoPlan(matterId, id, number(item), me));
    }

    @PostMapping("/progress")
    String progress(
            @PathVariable long matterId,
            @PathVariable long id,
            @Valid @ModelAttribute("progressForm") ProgressForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        Runnable verb = () -> {
            LocalDate day = Objects.requireNonNull(form.day());
            service.note(matterId, id, day, TaskForms.text(form.text()), form.milestone(), me);
        };
        return done(verb, errors, flash, "task.noted") ? back(matterId, id) : page.show(matterId, id, me, model);
    }

    @PostMapping("/report")
    String report(
            @PathVariable long matterId,
            @PathVariable long id,
            @Valid @ModelAttribute("reportForm") ReportForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        Runnable verb = () -> service.report(matterId, id, TaskForms.text(form.text()), form.file(), me);
        return done(verb, errors, flash, "task.reported") ? back(matterId, id) : page.show(matterId, id, me, model);
    }

    @PostMapping("/close")
    String close(
            @PathVariable long matterId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(matterId, id, request).send("task.ended", () -> service.close(matterId, id, me));
    }

    private static String back(long matterId, long id) {
        return "redirect:/matters/" + matterId + "/tasks/" + id;
    }

    private static ShortForm form(long matterId, long id, HttpServletRequest request) {
        return new ShortForm(request, "/matters/" + matterId + "/tasks/" + id, FIELDS);
    }

    private static long number(String chosen) {
        return Objects.requireNonNullElse(Asked.id(chosen), -1L);
    }

    /** Whether it was done; a refusal about a field becomes its error. */
    private static boolean done(Runnable verb, BindingResult errors, RedirectAttributes flash, String notice) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            verb.run();
            flash.addFlashAttribute("notice", notice);
            return true;
        } catch (RuleViolation refused) {
            String field = FIELDS.get(refused.key());
            if (field == null) {
                throw refused;
            }
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
            return false;
        }
    }
}
