package org.liandong.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.OrganLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
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
    private final PlanInstruments instruments;
    private final PlanMeetings meetings;
    private final OrganLookup organs;

    PlanItemFormController(
            PlanReads reads,
            PlanItemService service,
            PlanInstruments instruments,
            PlanMeetings meetings,
            OrganLookup organs) {
        this.reads = reads;
        this.service = service;
        this.instruments = instruments;
        this.meetings = meetings;
        this.organs = organs;
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal SignedIn me, @PathVariable long planId, Locale locale, Model model) {
        PlanView plan = own(me, planId);
        model.addAttribute("planItemForm", PlanItemForm.empty(plan.audienceChosen()));
        return show(me, plan, locale, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @Valid @ModelAttribute PlanItemForm planItemForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = own(me, planId);
        check(me, plan, planItemForm, errors);
        if (!errors.hasErrors()) {
            try {
                service.add(me, planId, planItemForm.content());
                redirect.addFlashAttribute("notice", "plan.done.item.add");
                return "redirect:/plans/" + planId + (again.isEmpty() ? "" : "/items/new");
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            }
        }
        return show(me, plan, locale, model);
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
        model.addAttribute("planItemForm", PlanItemForm.of(item));
        model.addAttribute("item", item);
        return show(me, plan, locale, model);
    }

    @PostMapping("/{itemId}/edit")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @PathVariable long itemId,
            @Valid @ModelAttribute PlanItemForm planItemForm,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            jakarta.servlet.http.HttpServletResponse response) {
        PlanView plan = own(me, planId);
        check(me, plan, planItemForm, errors);
        if (!errors.hasErrors()) {
            try {
                service.edit(
                        me,
                        planId,
                        itemId,
                        Objects.requireNonNullElse(planItemForm.version(), -1),
                        planItemForm.content());
                redirect.addFlashAttribute("notice", "plan.done.item.edit");
                return "redirect:/plans/" + planId;
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                PlanItemLine theirs = item(me, planId, itemId);
                model.addAttribute("theirs", theirs);
                model.addAttribute("theirsInstrument", instruments.name(theirs.instrument(), locale));
                model.addAttribute("planItemForm", planItemForm.onto(theirs.version()));
            }
        }
        model.addAttribute("item", item(me, planId, itemId));
        return show(me, plan, locale, model);
    }

    @PostMapping("/{itemId}/delete")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes flash) {
        own(me, planId);
        return new ShortForm(request, flash, "/plans/" + planId + "/items/" + itemId + "/edit", FIELDS)
                .send(
                        "plan.done.item.remove",
                        "/plans/" + planId,
                        () -> service.remove(me, planId, itemId, version, ShortForm.text(reason, LONGEST)));
    }

    /** Rules that need more than one field or the law. */
    private void check(SignedIn me, PlanView plan, PlanItemForm form, BindingResult errors) {
        if (form.monthFrom() != null && form.monthTo() != null && form.monthTo() < form.monthFrom()) {
            errors.rejectValue("monthTo", "plan.item.months.reversed");
        }
        if (!errors.hasFieldErrors("instrument") && form.instrument() != null) {
            try {
                instruments.mustBeOpenTo(plan.kind(), plan.ownerId(), form.instrument());
            } catch (RuleViolation refusal) {
                errors.rejectValue("instrument", refusal.key(), refusal.arguments(), refusal.key());
            }
        }
        if (form.meetingId() != null
                && meetings.of(me.bodyId()).stream().noneMatch(meeting -> meeting.id() == form.meetingId())) {
            errors.rejectValue("meetingId", "plan.item.meeting.unknown");
        }
        if (form.leadOrganId() != null
                && organs.of(me.bodyId()).stream().noneMatch(organ -> organ.id() == form.leadOrganId())) {
            errors.rejectValue("leadOrganId", "plan.item.organ.unknown");
        }
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

    private String show(SignedIn me, PlanView plan, Locale locale, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("instruments", instruments.offered(plan.kind(), plan.ownerId(), locale));
        model.addAttribute("areas", OrganFunction.values());
        model.addAttribute("wishes", LinkageWish.values());
        model.addAttribute("audiences", PlanController.AUDIENCES);
        model.addAttribute("meetings", meetings.options(meetings.of(me.bodyId()), locale));
        model.addAttribute(
                "organs",
                organs.of(me.bodyId()).stream()
                        .map(organ -> new PlanInstruments.Option(String.valueOf(organ.id()), organ.name()))
                        .toList());
        return "plan/item-form";
    }
}
