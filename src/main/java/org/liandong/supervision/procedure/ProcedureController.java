package org.liandong.supervision.procedure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
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

/** All steps of a task, or of the initiator's own part, and the meeting they are counted from. */
@Controller
@RequestMapping({"/matters/{matterId}/steps", "/matters/{matterId}/tasks/{taskId}/steps"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ProcedureController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "step.meeting.unknown", "meeting",
            "step.meeting.tooSoon", "meeting",
            "step.meeting.late", "meeting");

    private final ProcedurePages pages;
    private final ProcedureService service;

    ProcedureController(ProcedurePages pages, ProcedureService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String all(
            @ModelAttribute(name = "place", binding = false) Place place,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        ProcedureView procedure = pages.show(place, me, model);
        model.addAttribute("meetings", procedure.writable() ? pages.meetings(procedure.work()) : List.of());
        return "matters/steps";
    }

    @PostMapping("/meeting")
    String meeting(
            @ModelAttribute(name = "place", binding = false) Place place,
            @RequestParam(defaultValue = "") String meeting,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        Long id = meeting.isBlank() ? null : Objects.requireNonNullElse(Asked.id(meeting), -1L);
        return form(place, request).send("step.met", () -> service.meet(place, id, me));
    }

    @PostMapping("/adopt")
    String adopt(
            @ModelAttribute(name = "place", binding = false) Place place,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request).send("step.adopted", () -> service.adopt(place, me));
    }

    private static ShortForm form(Place place, HttpServletRequest request) {
        return new ShortForm(request, place.url(), FIELDS);
    }
}
