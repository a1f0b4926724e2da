package org.liandong.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a joint matter, each a press of a button by its initiator. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MatterStepController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS =
            Map.of("matter.requirement.empty", "text", "matter.callOff.reason", "reason");

    private final MatterService service;

    MatterStepController(MatterService service) {
        this.service = service;
    }

    @PostMapping("/matters/{id}/issue")
    String issue(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, request).send("matter.issued", () -> service.issue(id, me));
    }

    @PostMapping("/matters/{id}/start")
    String start(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, request).send("matter.started", () -> service.start(id, me));
    }

    @PostMapping("/matters/{id}/require")
    String require(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request)
                .send("matter.required", () -> service.requireAnew(id, ShortForm.text(text, 20_000), me));
    }

    @PostMapping("/matters/{id}/sum-up")
    String sumUp(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, request).send("matter.summing", () -> service.sumUp(id, me));
    }

    @PostMapping("/matters/{id}/close")
    String close(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, request).send("matter.closed", () -> service.close(id, me));
    }

    @PostMapping("/matters/{id}/call-off")
    String callOff(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("matter.calledOff", () -> service.callOff(id, ShortForm.text(reason, 1000), me));
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/matters/" + id, FIELDS);
    }
}
