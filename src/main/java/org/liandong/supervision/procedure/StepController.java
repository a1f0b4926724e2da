package org.liandong.supervision.procedure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One step of a task, or of the initiator's own part, and what its congress does with it. */
@Controller
@RequestMapping({"/matters/{matterId}/steps", "/matters/{matterId}/tasks/{taskId}/steps"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class StepController {

    private static final int LONGEST = 500;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("step.day.missing", "day"),
            Map.entry("step.done.future", "day"),
            Map.entry("step.extend.earlier", "day"),
            Map.entry("step.extend.beyond", "day"),
            Map.entry("step.extend.unlawful", "day"),
            Map.entry("step.extend.reason", "reason"),
            Map.entry("step.skip.reason", "reason"),
            Map.entry("step.skip.must", "reason"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final ProcedurePages pages;
    private final ProcedureService service;

    StepController(ProcedurePages pages, ProcedureService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping("/{position}")
    String one(
            @ModelAttribute(name = "place", binding = false) Place place,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        StepView step = pages.show(place, me, model).step(place.position());
        if (step == null) {
            throw new NotFoundException();
        }
        model.addAttribute("step", step);
        return "matters/step";
    }

    @PostMapping("/{position}/done")
    String done(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request)
                .send("step.noted", place.all(), () -> service.done(place, version, day(day), file, me));
    }

    @PostMapping("/{position}/reopen")
    String reopen(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request).send("step.reopened", () -> service.reopen(place, version, me));
    }

    @PostMapping("/{position}/plan")
    String plan(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request)
                .send("step.noted", () -> service.plan(place, version, day.isBlank() ? null : day(day), me));
    }

    @PostMapping("/{position}/skip")
    String skip(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request)
                .send("step.noted", () -> service.skip(place, version, ShortForm.text(reason, LONGEST), me));
    }

    @PostMapping("/{position}/extend")
    String extend(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request)
                .send(
                        "step.noted",
                        () -> service.extend(place, version, day(day), ShortForm.text(reason, LONGEST), me));
    }

    /** A day that only a person knows. */
    @PostMapping("/{position}/give")
    String give(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request)
                .send("step.noted", () -> service.give(place, version, day.isBlank() ? null : day(day), me));
    }

    private static LocalDate day(String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("step.day.missing");
        }
        return day;
    }

    private static ShortForm form(Place place, HttpServletRequest request) {
        return new ShortForm(request, place.url(), FIELDS);
    }
}
