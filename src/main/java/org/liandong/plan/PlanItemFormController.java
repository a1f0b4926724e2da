package org.liandong.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.ShortForm;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing the items of one's own plan. */
@Controller
@RequestMapping("/plans/{planId}/items")
@PreAuthorize("hasRole('CLERK')")
class PlanItemFormController {

    private static final int LONGEST = 500;

    private static final Map<String, String> FIELDS =
            Map.of("plan.item.state.reason", "reason", "form.tooLong", "reason");

    private final PlanReads reads;
    private final PlanItemService service;
    private final ItemFormPage page;

    PlanItemFormController(PlanReads reads, PlanItemService service, ItemFormPage page) {
        this.reads = reads;
        this.service = service;
        this.page = page;
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal SignedIn me, @PathVariable long planId, Locale locale, Model model) {
        PlanView plan = own(me, planId);
        return page.show(me, plan, PlanItemForm.empty(plan.audienceChosen()), locale, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @Valid @ModelAttribute PlanItemForm planItemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String find,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = own(me, planId);
        if (!find.isEmpty()) {
            return page.search(me, plan, planItemForm, find, locale, model);
        }
        ItemNames.Settled names = page.check(me, plan, planItemForm, ItemNames.Kept.NOTHING, errors);
        if (!errors.hasErrors()) {
            try {
                service.add(me, planId, planItemForm.content(names));
                redirect.addFlashAttribute("notice", "plan.done.item.add");
                return "redirect:/plans/" + planId + (again.isEmpty() ? "" : "/items/new");
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            }
        }
        return page.show(me, plan, planItemForm, errors, "", locale, model);
    }

    @GetMapping("/{itemId}/edit")
    String edit(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @PathVariable long itemId,
            Locale locale,
            Model model) {
        PlanView plan = own(me, planId);
        PlanItemLine item = item(me, planId, itemId);
        model.addAttribute("item", item);
        return page.show(me, plan, PlanItemForm.of(item), locale, model);
    }

    @PostMapping("/{itemId}/edit")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @PathVariable long itemId,
            @Valid @ModelAttribute PlanItemForm planItemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String find,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            jakarta.servlet.http.HttpServletResponse response) {
        PlanView plan = own(me, planId);
        PlanItemLine item = item(me, planId, itemId);
        model.addAttribute("item", item);
        if (!find.isEmpty()) {
            return page.search(me, plan, planItemForm, find, locale, model);
        }
        ItemNames.Settled names = page.check(me, plan, planItemForm, ItemNames.Kept.of(item), errors);
        if (!errors.hasErrors()) {
            try {
                service.edit(
                        me,
                        planId,
                        itemId,
                        Objects.requireNonNullElse(planItemForm.version(), -1),
                        planItemForm.content(names));
                redirect.addFlashAttribute("notice", "plan.done.item.edit");
                return "redirect:/plans/" + planId;
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                PlanItemLine theirs = item(me, planId, itemId);
                model.addAttribute("item", theirs);
                model.addAttribute("theirs", theirs);
                model.addAttribute("theirsInstrument", page.name(theirs.instrument(), locale));
                return page.show(me, plan, planItemForm.onto(theirs.version()), locale, model);
            }
        }
        return page.show(me, plan, planItemForm, errors, "", locale, model);
    }

    @PostMapping("/{itemId}/delete")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        own(me, planId);
        return new ShortForm(request, "/plans/" + planId + "/items/" + itemId + "/edit", FIELDS)
                .send(
                        "plan.done.item.remove",
                        "/plans/" + planId,
                        () -> service.remove(me, planId, itemId, version, ShortForm.text(reason, LONGEST)));
    }

    /** Names of fields that no form of ours sends. */
    @ExceptionHandler({InvalidPropertyException.class, IndexOutOfBoundsException.class, NumberFormatException.class})
    ModelAndView torn() {
        return new ModelAndView("error/error", Map.of("status", 400), HttpStatus.BAD_REQUEST);
    }

    private PlanView own(SignedIn me, long planId) {
        PlanView plan = reads.plan(me.reader(), planId).orElseThrow(NotFoundException::new);
        if (plan.ownerId() != me.bodyId()) {
            throw new org.springframework.security.access.AccessDeniedException("plan of another body");
        }
        return plan;
    }

    private PlanItemLine item(SignedIn me, long planId, long itemId) {
        return reads.item(me.reader(), itemId)
                .filter(found -> found.planId() == planId)
                .orElseThrow(NotFoundException::new);
    }
}
