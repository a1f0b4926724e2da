package org.liandong.supervision.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a congress must tell its deputies and the public, and what it has told them. */
@Controller
@RequestMapping({"/matters/{matterId}/publication", "/matters/{matterId}/tasks/{taskId}/publication"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PublicationController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "publication.personal", "wording",
            "publication.harmless.personal", "harmless",
            "publication.day.future", "toldOn",
            "publication.step.unknown", "step",
            "publication.withdraw.reason", "reason",
            "publication.withdraw.personal", "reason");

    private static final int LONGEST_REASON = 500;

    private final PublicationPages pages;
    private final PublicationService service;

    PublicationController(PublicationPages pages, PublicationService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String all(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return pages.all(matterId, taskId, me, model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return pages.one(matterId, taskId, id, me, model);
    }

    @PostMapping
    String tell(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @Valid @ModelAttribute("publicationForm") PublicationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.tell(matterId, taskId, form, chosen(files), me);
                flash.addFlashAttribute("notice", "publication.told");
                return "redirect:" + base(matterId, taskId);
            } catch (PersonalDataFound found) {
                model.addAttribute("found", found.pieces());
                // The binding result goes on with what was typed; the hidden field is written from the pieces.
                errors.rejectValue("wording", found.key(), found.arguments(), null);
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        model.addAttribute("filesAgain", !chosen(files).isEmpty());
        return pages.all(matterId, taskId, me, model);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, base(matterId, taskId) + "/" + id, FIELDS)
                .send(
                        "publication.withdrawn",
                        () -> service.withdraw(
                                matterId, taskId, id, version, ShortForm.text(reason, LONGEST_REASON), me));
    }

    @PostMapping("/settle")
    String settle(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, base(matterId, taskId), FIELDS)
                .send("step.noted", () -> service.settle(matterId, taskId, me));
    }

    private static void reject(RuleViolation refused, BindingResult errors) {
        String field = refused.key().startsWith("attachment.") ? "place" : FIELDS.get(refused.key());
        if (field == null) {
            errors.reject(refused.key(), refused.arguments(), null);
        } else {
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
        }
    }

    private static String base(long matterId, @Nullable Long taskId) {
        return "/matters/" + matterId + (taskId == null ? "" : "/tasks/" + taskId) + "/publication";
    }

    /** The browser sends one nameless file when none is chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
    }
}
