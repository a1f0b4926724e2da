package org.liandong.supervision.opinion.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionDrafts;
import org.liandong.supervision.opinion.OpinionRow;
import org.liandong.web.ShortForm;
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

/** Writes an opinion as a whole. */
@Controller
@RequestMapping("/opinions")
@PreAuthorize("hasRole('CLERK')")
class OpinionFormController {

    private final OpinionDrafts drafts;
    private final DraftPage page;

    OpinionFormController(OpinionDrafts drafts, DraftPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Long matter,
            @RequestParam(required = false) @Nullable Long task,
            Locale locale,
            Model model) {
        return page.show(me, page.blank(me, matter, task, locale), null, locale, model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute OpinionForm opinionForm,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        page.check(me, opinionForm, errors);
        if (!errors.hasErrors()) {
            try {
                long id = drafts.create(
                        me,
                        page.work(me, opinionForm.matter(), opinionForm.task()),
                        opinionForm.content(),
                        Objects.requireNonNull(opinionForm.audience()));
                flash.addFlashAttribute("notice", "opinion.saved");
                return "redirect:/opinions/" + id;
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            }
        }
        return page.show(me, opinionForm, null, locale, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        OpinionRow opinion = page.own(me, id);
        if (!opinion.draft()) {
            throw new RuleViolation("opinion.handed");
        }
        return page.show(me, page.form(me, opinion), opinion, locale, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute OpinionForm opinionForm,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        OpinionRow opinion = page.own(me, id);
        page.check(me, opinionForm, errors);
        if (!errors.hasErrors()) {
            try {
                drafts.revise(
                        me,
                        id,
                        Objects.requireNonNullElse(opinionForm.version(), -1),
                        opinionForm.content(),
                        Objects.requireNonNull(opinionForm.audience()));
                flash.addFlashAttribute("notice", "opinion.saved");
                return "redirect:/opinions/" + id;
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                OpinionRow theirs = page.own(me, id);
                model.addAttribute("theirs", theirs);
                return page.show(me, opinionForm.onto(theirs.version()), theirs, locale, model);
            }
        }
        return page.show(me, opinionForm, opinion, locale, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return new ShortForm(request, "/opinions/" + id, Map.of())
                .send("opinion.deleted", "/opinions", () -> drafts.delete(me, id));
    }
}
