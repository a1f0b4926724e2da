package org.liandong.plan;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
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

/** The year's plan of one's own body, and what another body published to it. */
@Controller
@RequestMapping("/plans")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanController {

    /** Audiences that need no bodies named. */
    static final List<Audience> AUDIENCES =
            List.of(Audience.LINE, Audience.DOWNWARD, Audience.UPWARD, Audience.ALL, Audience.OWN);

    private final PlanReads reads;
    private final PlanService service;
    private final PlanPage page;
    private final BodyLookup bodies;
    private final Clock clock;

    PlanController(PlanReads reads, PlanService service, PlanPage page, BodyLookup bodies, Clock clock) {
        this.reads = reads;
        this.service = service;
        this.page = page;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    String plans(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "SUPERVISION") PlanKind kind,
            Locale locale,
            Model model) {
        BodyRow shown = bodies.byId(body == null ? me.bodyId() : body).orElseThrow(NotFoundException::new);
        int chosen = year == null ? LocalDate.now(clock).getYear() : year;
        Optional<PlanView> plan = reads.plan(me.reader(), shown.id(), kind, chosen);
        page.fill(model, me, shown, kind, chosen, plan.orElse(null), locale);
        return "plan/plan";
    }

    @GetMapping("/{id}")
    String plan(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        BodyRow shown = bodies.byId(plan.ownerId()).orElseThrow(NotFoundException::new);
        page.fill(model, me, shown, plan.kind(), plan.year(), plan, locale);
        return "plan/plan";
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('CLERK')")
    String form(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "SUPERVISION") PlanKind kind,
            Model model) {
        int chosen = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("planForm", new PlanForm(kind, chosen, Audience.LINE, "", null));
        return show(me, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('CLERK')")
    String create(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute PlanForm planForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return show(me, model);
        }
        try {
            AnnualPlan plan = service.create(
                    me,
                    planForm.kindValue(),
                    Objects.requireNonNull(planForm.year()),
                    Objects.requireNonNull(planForm.audience()),
                    planForm.noteText());
            redirect.addFlashAttribute("notice", "plan.done.create");
            return "redirect:/plans/" + plan.id();
        } catch (RuleViolation refusal) {
            errors.rejectValue(
                    refusal.key().equals("law.refused") ? "kind" : "year",
                    refusal.key(),
                    refusal.arguments(),
                    refusal.key());
            return show(me, model);
        }
    }

    /** The next year's draft, started from this plan. */
    @PostMapping("/{id}/copy")
    @PreAuthorize("hasRole('CLERK')")
    String copy(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes redirect) {
        AnnualPlan plan = service.copy(me, id);
        redirect.addFlashAttribute("notice", "plan.done.create");
        return "redirect:/plans/" + plan.id();
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasRole('CLERK')")
    String edit(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        PlanView plan = own(me, id);
        model.addAttribute(
                "planForm", new PlanForm(plan.kind(), plan.year(), plan.audienceChosen(), plan.note(), plan.version()));
        model.addAttribute("planId", id);
        return show(me, model);
    }

    @PostMapping("/{id}/edit")
    @PreAuthorize("hasRole('CLERK')")
    String describe(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute PlanForm planForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                int version = Objects.requireNonNullElse(planForm.version(), -1);
                service.describe(me, id, version, Objects.requireNonNull(planForm.audience()), planForm.noteText());
                redirect.addFlashAttribute("notice", "plan.done.describe");
                return "redirect:/plans/" + id;
            } catch (RuleViolation refusal) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                PlanView theirs = own(me, id);
                model.addAttribute("theirs", theirs);
                model.addAttribute("planForm", planForm.onto(theirs.version()));
            }
        }
        model.addAttribute("planId", id);
        return show(me, model);
    }

    private PlanView own(SignedIn me, long id) {
        return reads.plan(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
    }

    private String show(SignedIn me, Model model) {
        page.choices(model, me);
        model.addAttribute("audiences", AUDIENCES);
        return "plan/form";
    }
}
