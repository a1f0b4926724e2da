package org.liandong.supervision.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.WorkPlace;
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
import org.springframework.web.multipart.MultipartFile;

/** Results of questionnaires, spot checks and the like, as a congress enters them in its own work. */
@Controller
@RequestMapping({"/matters/{matterId}/evidence/entries", "/matters/{matterId}/tasks/{taskId}/evidence/entries"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class EntryController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("evidence.kind.missing", "kind"),
            Map.entry("evidence.day.missing", "day"),
            Map.entry("evidence.day.future", "day"),
            Map.entry("evidence.place.long", "where"),
            Map.entry("evidence.object.long", "object"),
            Map.entry("evidence.sample.wrong", "sample"),
            Map.entry("evidence.valid.wrong", "valid"),
            Map.entry("evidence.valid.more", "valid"),
            Map.entry("evidence.summary.missing", "summary"),
            Map.entry("evidence.summary.long", "summary"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final EvidencePages pages;
    private final EvidenceService service;

    EntryController(EvidencePages pages, EvidenceService service) {
        this.pages = pages;
        this.service = service;
    }

    @ModelAttribute("place")
    WorkPlace place(@PathVariable long matterId, @PathVariable(required = false) @Nullable Long taskId) {
        return new WorkPlace(matterId, taskId);
    }

    @PostMapping
    String add(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @ModelAttribute("entryForm") EntryForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, "", request).send("evidence.noted", () -> service.add(place, form, file, me));
    }

    @GetMapping("/{entry}")
    String show(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long entry,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        pages.entry(place, entry, me, model);
        return "matters/evidence-entry";
    }

    @PostMapping("/{entry}")
    String correct(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long entry,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute("entryForm") EntryForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, "/entries/" + entry, request)
                .send("evidence.noted", () -> service.correct(place, entry, version, form, file, me));
    }

    @PostMapping("/{entry}/delete")
    String delete(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long entry,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, "/entries/" + entry, request)
                .send("evidence.deleted", place.url() + "/evidence", () -> service.delete(place, entry, version, me));
    }

    @PostMapping("/{entry}/files/{file}/delete")
    String detach(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long entry,
            @PathVariable long file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(place, "/entries/" + entry, request)
                .send("evidence.noted", () -> service.detach(place, entry, file, me));
    }

    private static ShortForm form(WorkPlace place, String page, HttpServletRequest request) {
        return new ShortForm(request, place.url() + "/evidence" + page, FIELDS);
    }
}
