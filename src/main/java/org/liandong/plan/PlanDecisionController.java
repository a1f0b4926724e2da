package org.liandong.plan;

import org.liandong.account.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a plan from draft to publication and adjustment; the clerk records what a meeting decided. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasRole('CLERK')")
class PlanDecisionController {

    private final PlanService service;

    PlanDecisionController(PlanService service) {
        this.service = service;
    }

    @PostMapping("/submit")
    String submit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        service.submit(me, id, version);
        return done(id, "plan.done.submit", redirect);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        service.withdraw(me, id, version);
        return done(id, "plan.done.withdraw", redirect);
    }

    @PostMapping("/adopt")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    String adopt(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") long meetingId,
            RedirectAttributes redirect) {
        service.adopt(me, id, version, meetingId);
        return done(id, "plan.done.adopt", redirect);
    }

    @PostMapping("/publish")
    String publish(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        service.publish(me, id, version);
        return done(id, "plan.done.publish", redirect);
    }

    @PostMapping("/adjust")
    String adjust(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") long meetingId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        service.adjust(me, id, version, reason, meetingId);
        return done(id, "plan.done.adjust", redirect);
    }

    @PostMapping("/publish-revision")
    String publishRevision(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        service.publishRevision(me, id, version);
        return done(id, "plan.done.publish-revision", redirect);
    }

    @PostMapping("/abandon-revision")
    String abandonRevision(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        service.abandonRevision(me, id, version);
        return done(id, "plan.done.abandon-revision", redirect);
    }

    private static String done(long id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/plans/" + id;
    }
}
