package org.liandong.supervision.escalation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.escalation.MotionReads.MotionRow;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may follow from a congress's own work in a matter, and the draft of a motion that grows from it. */
@Controller
@RequestMapping({"/matters/{matterId}/escalation", "/matters/{matterId}/tasks/{taskId}/escalation"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class LadderController {

    private final WorkLookup works;
    private final Ladder ladder;
    private final MotionReads reads;
    private final MotionDrafts drafts;
    private final MotionFormPage page;

    LadderController(WorkLookup works, Ladder ladder, MotionReads reads, MotionDrafts drafts, MotionFormPage page) {
        this.works = works;
        this.ladder = ladder;
        this.reads = reads;
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping
    String show(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        Work work = works.readable(matterId, taskId, me);
        BodyRow body = drafts.body(work);
        List<MotionRow> motions = reads.of(me.reader(), matterId, taskId);
        model.addAttribute("work", work);
        model.addAttribute("body", body);
        model.addAttribute("mine", work.sharing().ownedBy(me.reader()));
        model.addAttribute("report", ladder.report(body));
        model.addAttribute("instrument", page.instrument(work.instrument(), locale));
        model.addAttribute("rungs", ladder.of(body, motions, locale));
        return "escalation/ladder";
    }

    @GetMapping("/{code}/new")
    String form(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable String code,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        Work work = works.ownOrEnded(matterId, taskId, me);
        Rung rung = rung(code, work);
        return page.show(work, rung, page.blank(work, rung), null, 0, locale, model);
    }

    @PostMapping("/{code}/new")
    String create(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable String code,
            @Valid @ModelAttribute("motionForm") MotionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Work work = works.ownOrEnded(matterId, taskId, me);
        Rung rung = rung(code, work);
        if (!errors.hasErrors()) {
            try {
                long id = page.create(work, rung, form, me);
                flash.addFlashAttribute("notice", "motion.saved");
                return "redirect:/escalations/" + id;
            } catch (RuleViolation refused) {
                MotionFormPage.reject(refused, errors);
            }
        }
        return page.show(work, rung, form, null, 0, locale, model);
    }

    private Rung rung(String code, Work work) {
        Rung rung = Rung.of(code);
        if (rung == null) {
            throw new NotFoundException();
        }
        drafts.requirePower(drafts.body(work), rung);
        return rung;
    }
}
