package org.liandong.supervision.paper;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.Asked;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paper is written: from its template, by the congress whose work it is about. */
@Controller
@RequestMapping({"/matters/{matterId}/papers", "/matters/{matterId}/tasks/{taskId}/papers"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PaperFormController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "paper.number.form", "number",
            "paper.addressee.level", "addressee",
            "paper.addressee.unlisted", "addressee");

    private final PaperPages pages;
    private final PaperService service;
    private final PaperDrafting drafting;

    PaperFormController(PaperPages pages, PaperService service, PaperDrafting drafting) {
        this.pages = pages;
        this.service = service;
        this.drafting = drafting;
    }

    /** @param opinion the opinion that it is to be about; a link from the page of an opinion names it */
    @GetMapping("/new")
    String blank(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperKind chosen = kind(kind);
        Work work = service.mayIssue(place, chosen, Asked.id(opinion), me);
        PaperContent draft = drafting.draft(chosen, work, Asked.id(opinion), me.reader());
        model.addAttribute("paperForm", PaperForm.of(draft, null));
        model.addAttribute("opinion", Asked.id(opinion));
        return pages.form(place, chosen, null, me, model);
    }

    @PostMapping
    String create(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String opinion,
            @Valid @ModelAttribute("paperForm") PaperForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperKind chosen = kind(kind);
        if (!errors.hasErrors()) {
            try {
                long id = service.draft(place, chosen, Asked.id(opinion), form.content(), me);
                flash.addFlashAttribute("notice", "paper.saved");
                return "redirect:" + PaperController.url(place, id);
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        model.addAttribute("opinion", Asked.id(opinion));
        return pages.form(place, chosen, null, me, model);
    }

    @GetMapping("/{id}/edit")
    String edit(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperRow paper = pages.one(place, id, me, model);
        if (!paper.draft()) {
            throw new NotAllowed("paper.final");
        }
        model.addAttribute("paperForm", PaperForm.of(paper.content(), paper.version()));
        return pages.form(place, paper.kind(), paper, me, model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("paperForm") PaperForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperRow paper = pages.one(place, id, me, model);
        if (!errors.hasErrors()) {
            try {
                service.revise(place, id, form.version() == null ? -1 : form.version(), form.content(), me);
                flash.addFlashAttribute("notice", "paper.saved");
                return "redirect:" + PaperController.url(place, id);
            } catch (RuleViolation refused) {
                reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("theirs", paper);
                model.addAttribute("paperForm", form.onto(paper.version()));
            }
        }
        return pages.form(place, paper.kind(), paper, me, model);
    }

    private static PaperKind kind(String asked) {
        PaperKind kind = Asked.one(PaperKind.class, asked);
        if (kind == null) {
            throw new NotFoundException();
        }
        return kind;
    }

    private static void reject(RuleViolation refused, BindingResult errors) {
        String field = FIELDS.get(refused.key());
        if (field == null) {
            throw refused;
        }
        errors.rejectValue(field, refused.key(), refused.arguments(), null);
    }
}
