package org.liandong.supervision;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.plan.PlanItemRow;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes the draft of a joint matter. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class MatterFormController {

    private final MatterService service;
    private final MatterPages pages;
    private final MatterFormPage page;
    private final Invitees invitees;
    private final MatterFromItem items;

    MatterFormController(
            MatterService service, MatterPages pages, MatterFormPage page, Invitees invitees, MatterFromItem items) {
        this.service = service;
        this.pages = pages;
        this.page = page;
        this.invitees = invitees;
        this.items = items;
    }

    @GetMapping("/matters/new")
    String blank(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("today") LocalDate today,
            @RequestParam(required = false) @Nullable Long item,
            Locale locale,
            Model model) {
        Optional<PlanItemRow> planned = item == null ? Optional.empty() : items.item(me, item);
        planned.ifPresent(found -> model.addAttribute("planItem", found));
        MatterForm form = planned.map(found -> items.form(me, found, today, locale))
                .orElseGet(() -> MatterForm.blank(today.getYear()));
        return page.show(form, null, null, me, model);
    }

    @GetMapping("/matters/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page.show(pages.form(id, me), id, null, me, model);
    }

    @PostMapping("/matters")
    String create(
            @Valid @ModelAttribute("matterForm") MatterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String addMilestone,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(defaultValue = "") String bodySearch,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (addMilestone != null || find != null) {
            return page.again(form, null, addMilestone != null, find == null ? null : bodySearch, me, model);
        }
        checkLines(form, errors);
        if (!errors.hasErrors()) {
            try {
                long id = service.create(form, invited(form, me.reader()), me);
                flash.addFlashAttribute("notice", "matter.saved");
                return "redirect:/matters/" + id;
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        return page.show(form, null, null, me, model);
    }

    @PostMapping("/matters/{id}/edit")
    String revise(
            @PathVariable long id,
            @Valid @ModelAttribute("matterForm") MatterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String addMilestone,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(defaultValue = "") String bodySearch,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        MatterForm stored = pages.form(id, me);
        if (addMilestone != null || find != null) {
            return page.again(form, id, addMilestone != null, find == null ? null : bodySearch, me, model);
        }
        checkLines(form, errors);
        if (!Objects.equals(form.version(), stored.version())) {
            return page.overtaken(form, stored, id, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.revise(id, form, invited(form, me.reader()), me);
                flash.addFlashAttribute("notice", "matter.saved");
                return "redirect:/matters/" + id;
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        return page.show(form, id, null, me, model);
    }

    private Set<Long> invited(MatterForm form, Reader me) {
        return invitees.expand(me, form.invited());
    }

    private static void checkLines(MatterForm form, BindingResult errors) {
        List<MilestoneForm> lines = form.milestoneLines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).half()) {
                errors.rejectValue("milestones[" + i + "].name", "matter.milestone.half");
            }
        }
    }

    /** Puts the refusal beside the field it is about. */
    private static void reject(RuleViolation refused, BindingResult errors) {
        String field = Stream.of("participants", "instrument")
                .filter(name -> refused.key().startsWith("matter." + name))
                .findFirst()
                .orElse("mode");
        errors.rejectValue(field, refused.key(), refused.arguments(), null);
    }
}
