package org.liandong.supervision.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
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

/** What was done and found in a task, or in the initiator's own part; visits are taken up from the liaison log. */
@Controller
@RequestMapping({"/matters/{matterId}/evidence", "/matters/{matterId}/tasks/{taskId}/evidence"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class EvidenceController {

    private final EvidencePages pages;
    private final VisitLinks links;
    private final PointLinks points;

    EvidenceController(EvidencePages pages, VisitLinks links, PointLinks points) {
        this.pages = pages;
        this.links = links;
        this.points = points;
    }

    @ModelAttribute("place")
    WorkPlace place(@PathVariable long matterId, @PathVariable(required = false) @Nullable Long taskId) {
        return new WorkPlace(matterId, taskId);
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String visitsAfter,
            @RequestParam(required = false) @Nullable String entriesAfter,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        pages.show(place, new EvidencePages.Asking(find, visitsAfter, entriesAfter), me, model);
        return "matters/evidence";
    }

    @PostMapping("/visits")
    String link(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "") String visit,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        long id = Objects.requireNonNullElse(Asked.id(visit), -1L);
        return form(place, request).send("evidence.linked", () -> links.add(place, id, me));
    }

    @PostMapping("/visits/{visit}/remove")
    String unlink(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long visit,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request).send("evidence.unlinked", () -> links.remove(place, visit, me));
    }

    /** From the page of the point. */
    @PostMapping("/points")
    String takePoint(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "") String point,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        long id = Objects.requireNonNullElse(Asked.id(point), -1L);
        return form(place, request).send("evidence.point.linked", () -> points.add(place, id, me));
    }

    @PostMapping("/points/{point}/remove")
    String leavePoint(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long point,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, request).send("evidence.point.unlinked", () -> points.remove(place, point, me));
    }

    private static ShortForm form(WorkPlace place, HttpServletRequest request) {
        return new ShortForm(request, place.url() + "/evidence", Map.of());
    }
}
