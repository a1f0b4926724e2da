package org.liandong.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a plan from draft to publication and adjustment; the clerk records what a meeting decided. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasRole('CLERK')")
class PlanDecisionController {

    private static final int LONGEST = 500;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "plan.meeting.unfit", "meetingId",
            "plan.meeting.unfit.deputy", "meetingId",
            "plan.meeting.unfit.other", "meetingId",
            "plan.adjust.reason.missing", "reason",
            "form.tooLong", "reason");

    private final PlanService service;

    PlanDecisionController(PlanService service) {
        this.service = service;
    }

    @PostMapping("/submit")
    String submit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.submit", () -> service.submit(me, id, version));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.withdraw", () -> service.withdraw(me, id, version));
    }

    @PostMapping("/adopt")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    String adopt(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String meetingId,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.adopt", () -> service.adopt(me, id, version, meeting(meetingId)));
    }

    @PostMapping("/publish")
    String publish(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.publish", () -> service.publish(me, id, version));
    }

    @PostMapping("/adjust")
    String adjust(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String meetingId,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return form(id, request)
                .send(
                        "plan.done.adjust",
                        () -> service.adjust(me, id, version, ShortForm.text(reason, LONGEST), meeting(meetingId)));
    }

    @PostMapping("/publish-revision")
    String publishRevision(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.publish-revision", () -> service.publishRevision(me, id, version));
    }

    @PostMapping("/abandon-revision")
    String abandonRevision(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.abandon-revision", () -> service.abandonRevision(me, id, version));
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/plans/" + id, FIELDS);
    }

    private static long meeting(String chosen) {
        Long id = Asked.id(chosen);
        return id == null ? -1 : id;
    }
}
