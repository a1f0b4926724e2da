package org.liandong.supervision;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a joint matter, each a press of a button by its initiator. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MatterStepController {

    private final MatterService service;

    MatterStepController(MatterService service) {
        this.service = service;
    }

    @PostMapping("/matters/{id}/issue")
    String issue(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return step(id, "matter.issued", matter -> service.issue(matter, me), flash);
    }

    @PostMapping("/matters/{id}/start")
    String start(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return step(id, "matter.started", matter -> service.start(matter, me), flash);
    }

    @PostMapping("/matters/{id}/require")
    String require(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return step(id, "matter.required", matter -> service.requireAnew(matter, text.strip(), me), flash);
    }

    @PostMapping("/matters/{id}/sum-up")
    String sumUp(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return step(id, "matter.summing", matter -> service.sumUp(matter, me), flash);
    }

    @PostMapping("/matters/{id}/close")
    String close(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return step(id, "matter.closed", matter -> service.close(matter, me), flash);
    }

    @PostMapping("/matters/{id}/call-off")
    String callOff(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return step(id, "matter.calledOff", matter -> service.callOff(matter, reason.strip(), me), flash);
    }

    private static String step(long id, String notice, Consumer<Long> verb, RedirectAttributes flash) {
        try {
            verb.accept(id);
            flash.addFlashAttribute("notice", notice);
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("problem", refused.key());
            flash.addFlashAttribute("messageArg", first(refused.arguments()));
        }
        return "redirect:/matters/" + id;
    }

    private static @Nullable Object first(Object[] arguments) {
        return arguments.length == 0 ? null : arguments[0];
    }
}
