package org.liandong.supervision.opinion.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionAppraisal;
import org.liandong.supervision.opinion.OpinionCourse;
import org.liandong.supervision.opinion.OpinionCourse.Chosen;
import org.liandong.supervision.opinion.RecordKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with several items of an opinion at once, each by a form of its own on which they are chosen. */
@Controller
@RequestMapping("/opinions/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class CourseController {

    private final OpinionCourse course;
    private final OpinionAppraisal appraisal;
    private final CoursePage page;

    CourseController(OpinionCourse course, OpinionAppraisal appraisal, CoursePage page) {
        this.course = course;
        this.appraisal = appraisal;
        this.page = page;
    }

    /** @param item id of the item that is chosen already, empty for all that fit */
    @GetMapping({"/hand-over", "/report", "/vote", "/decide", "/close"})
    String form(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model) {
        return page.show(id, kind(request), item, me, model);
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable long id,
            @ModelAttribute Entered entered,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Consumer<Chosen> verb = chosen ->
                course.handOver(chosen, entered.mustDay(), entered.letterText(), entered.plain(), entered.files());
        return send(id, RecordKind.HAND_OVER, entered, verb, me, request, model, flash);
    }

    @PostMapping("/report")
    String report(
            @PathVariable long id,
            @ModelAttribute Entered entered,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Consumer<Chosen> verb = chosen ->
                course.report(chosen, entered.mustDay(), entered.letterText(), entered.plain(), entered.files());
        return send(id, RecordKind.REPORT, entered, verb, me, request, model, flash);
    }

    @PostMapping("/vote")
    String vote(
            @PathVariable long id,
            @ModelAttribute Entered entered,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Consumer<Chosen> verb = chosen ->
                appraisal.vote(chosen, entered.meetingId(), entered.vote(), entered.plain(), entered.againOn());
        return send(id, RecordKind.VOTE, entered, verb, me, request, model, flash);
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable long id,
            @ModelAttribute Entered entered,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Consumer<Chosen> verb = chosen ->
                appraisal.decide(chosen, entered.accepted(), entered.meetingId(), entered.plain(), entered.againOn());
        return send(id, RecordKind.RETURN, entered, verb, me, request, model, flash);
    }

    @PostMapping("/close")
    String close(
            @PathVariable long id,
            @ModelAttribute Entered entered,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Consumer<Chosen> verb = chosen -> appraisal.close(chosen, entered.plain());
        return send(id, RecordKind.CLOSE, entered, verb, me, request, model, flash);
    }

    /** Does it; refused, the form comes back with all that was chosen and typed. */
    private String send(
            long id,
            RecordKind kind,
            Entered entered,
            Consumer<Chosen> verb,
            SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        try {
            verb.accept(new Chosen(me, id, entered.keys()));
        } catch (RuleViolation refusal) {
            return page.refuse(id, kind, entered, refusal, me, request, model);
        } catch (OptimisticLockingFailureException overtaken) {
            return page.refuse(id, kind, entered, new RuleViolation("form.overtaken"), me, request, model);
        }
        flash.addFlashAttribute("notice", "opinion.noted");
        return "redirect:/opinions/" + id;
    }

    private static RecordKind kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hand-over" -> RecordKind.HAND_OVER;
            case "report" -> RecordKind.REPORT;
            case "vote" -> RecordKind.VOTE;
            case "close" -> RecordKind.CLOSE;
            default -> RecordKind.RETURN;
        };
    }
}
