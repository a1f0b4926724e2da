package org.liandong.supervision.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.WorkPlace;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a problem of one's own work. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class ProblemFormController {

    private static final ProblemNames.Settled NOTHING = new ProblemNames.Settled("", "", "", List.of());

    private final WorkLookup works;
    private final ProblemReads reads;
    private final ProblemService service;
    private final Problems problems;
    private final ProblemFormPage page;

    ProblemFormController(
            WorkLookup works, ProblemReads reads, ProblemService service, Problems problems, ProblemFormPage page) {
        this.works = works;
        this.reads = reads;
        this.service = service;
        this.problems = problems;
        this.page = page;
    }

    @GetMapping({"/matters/{matterId}/problems/new", "/matters/{matterId}/tasks/{taskId}/problems/new"})
    String blank(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @ModelAttribute("today") LocalDate today,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        model.addAttribute("work", works.own(place.matterId(), place.taskId(), me));
        Audience usual = place.taskId() == null ? Audience.DOWNWARD : Audience.UPWARD;
        return page.show(me, ProblemForm.empty(today, usual), locale, model);
    }

    @PostMapping({"/matters/{matterId}/problems", "/matters/{matterId}/tasks/{taskId}/problems"})
    String add(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @Valid @ModelAttribute ProblemForm problemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String find,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("work", works.own(place.matterId(), place.taskId(), me));
        if (!find.isEmpty()) {
            return page.search(me, problemForm, find, locale, model);
        }
        ProblemNames.Settled names = page.check(me, problemForm, NOTHING, errors);
        if (errors.hasErrors()) {
            return page.show(me, problemForm, errors, "", locale, model);
        }
        Problem added =
                service.add(place, problemForm.content(names), Objects.requireNonNull(problemForm.audience()), me);
        flash.addFlashAttribute("notice", "problem.added");
        return "redirect:" + (again.isEmpty() ? "/problems/" + added.id() : place.url() + "/problems/new");
    }

    @GetMapping("/problems/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        Problem problem = writable(id, me, model);
        return page.show(me, ProblemForm.of(problem), locale, model);
    }

    @PostMapping("/problems/{id}/edit")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute ProblemForm problemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String find,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Problem problem = writable(id, me, model);
        if (!find.isEmpty()) {
            return page.search(me, problemForm, find, locale, model);
        }
        ProblemContent kept = problem.content();
        ProblemNames.Settled names = page.check(
                me,
                problemForm,
                new ProblemNames.Settled(kept.statute(), kept.article(), kept.organ(), List.of()),
                errors);
        if (errors.hasErrors()) {
            return page.show(me, problemForm, errors, "", locale, model);
        }
        try {
            int seen = Objects.requireNonNullElse(problemForm.version(), -1);
            service.edit(id, seen, problemForm.content(names), Objects.requireNonNull(problemForm.audience()), me);
            flash.addFlashAttribute("notice", "problem.saved");
            return "redirect:/problems/" + id;
        } catch (RuleViolation refused) {
            errors.rejectValue("organs", refused.key(), refused.arguments(), null);
            return page.show(me, problemForm, errors, "", locale, model);
        } catch (OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Problem theirs = writable(id, me, model);
            model.addAttribute("theirs", model.getAttribute("entry"));
            return page.show(me, problemForm.onto(theirs.version()), locale, model);
        }
    }

    /** Names of fields that no form of ours sends. */
    @ExceptionHandler({InvalidPropertyException.class, IndexOutOfBoundsException.class, NumberFormatException.class})
    ModelAndView torn() {
        return new ModelAndView("error/error", Map.of("status", 400), HttpStatus.BAD_REQUEST);
    }

    private Problem writable(long id, SignedIn me, Model model) {
        Problem problem = problems.own(id, me);
        model.addAttribute("work", works.own(problem.matterId(), problem.taskId(), me));
        model.addAttribute("entry", reads.one(id, me.reader()).orElseThrow(NotFoundException::new));
        return problem;
    }
}
