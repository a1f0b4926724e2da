package org.liandong.plan.common;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Level;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.AccessDeniedException;
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

/** 共同点: the list by own item, and the answers of the reader's body. */
@Controller
@RequestMapping("/plans/common-points")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class CommonPointController {

    private final CommonPointPage page;
    private final CommonPointService service;
    private final PlanLookup items;
    private final Clock clock;

    CommonPointController(CommonPointPage page, CommonPointService service, PlanLookup items, Clock clock) {
        this.page = page;
        this.service = service;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(defaultValue = "OPEN") Shown shown,
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(required = false) @Nullable Long other,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            Model model) {
        Integer chosen = year;
        if (item != null) {
            chosen = own(me, item).year();
        }
        int today = LocalDate.now(clock).getYear();
        CommonPointFilter filter = new CommonPointFilter(
                chosen == null ? today : chosen,
                level,
                shown,
                item,
                item == null ? null : other,
                item == null ? null : after);
        model.addAttribute("from", from);
        return show(me, filter, null, locale, model);
    }

    /** Answers; when something is missing the pair's own item is shown again with what was typed. */
    @PostMapping("/{item}/{other}")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER')")
    String answer(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long item,
            @PathVariable long other,
            @Valid @ModelAttribute CommonPointForm commonPointForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PlanItemRow mine = own(me, item);
        if (!errors.hasErrors() && commonPointForm.answer() != null) {
            try {
                boolean both = service.answer(
                        me, item, other, commonPointForm.seen(), commonPointForm.answer(), commonPointForm.text());
                redirect.addFlashAttribute("notice", both ? "commonPoint.answer.both" : "commonPoint.answer.done");
                return "redirect:/plans/common-points?"
                        + (both
                                ? "item=" + item + "&shown=" + Shown.ANSWERED
                                : from.equals("item") ? "item=" + item : "year=" + mine.year());
            } catch (RuleViolation refusal) {
                if (!refusal.key().equals("commonPoint.answer.reason.missing")) {
                    throw refusal;
                }
                errors.rejectValue("reason", refusal.key());
            }
        }
        Shown shown = commonPointForm.seen() < 0 ? Shown.OPEN : Shown.ANSWERED;
        CommonPointFilter filter = new CommonPointFilter(mine.year(), null, shown, item, other, null);
        model.addAttribute("from", from);
        return show(me, filter, commonPointForm, locale, model);
    }

    private PlanItemRow own(SignedIn me, long item) {
        PlanItemRow found = items.readable(me.reader(), item).orElseThrow(NotFoundException::new);
        if (found.ownerId() != me.bodyId()) {
            throw new AccessDeniedException("item of another body");
        }
        return found;
    }

    /**
     * The page; the form stands on the page of one pair, so that a long list stays light.
     *
     * @param typed the answer as it was sent, null to show what stands
     */
    private String show(
            SignedIn me, CommonPointFilter filter, @Nullable CommonPointForm typed, Locale locale, Model model) {
        int today = LocalDate.now(clock).getYear();
        List<Cluster> clusters = page.clusters(me, filter, locale);
        model.addAttribute("filter", filter);
        model.addAttribute("clusters", clusters);
        model.addAttribute("count", clusters.stream().mapToInt(Cluster::total).sum());
        model.addAttribute("years", List.of(today + 1, today, today - 1));
        model.addAttribute("levels", Level.values());
        model.addAttribute("shownChoices", Shown.values());
        model.addAttribute("answers", Answer.values());
        model.addAttribute("commonPointForm", typed == null ? stands(filter, clusters) : typed);
        model.addAttribute("weights", Likeness.WEIGHTS);
        model.addAttribute("answersFor", me.isClerk() || me.isLeader());
        return "plan/common-points";
    }

    /** What stands for the pair of the filter. */
    private static CommonPointForm stands(CommonPointFilter filter, List<Cluster> clusters) {
        if (filter.other() == null || clusters.isEmpty()) {
            return new CommonPointForm(null, "", -1);
        }
        CommonPoint point = clusters.get(0).lines().get(0).point();
        return new CommonPointForm(point.myAnswer(), point.myReason(), point.myVersion());
    }
}
