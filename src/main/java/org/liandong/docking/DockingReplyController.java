package org.liandong.docking;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A congress that a round asks answers, proposes, and takes into its own plan what it agreed to. */
@Controller
@RequestMapping("/docking/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class DockingReplyController {

    /** The field of a line beside which a refusal is told; all others are about the note. */
    private static final Map<String, String> FIELDS =
            Map.of("docking.answer.choice", "choice", "docking.answer.month", "month");

    private final DockingReplyService service;
    private final DockingReads reads;
    private final DockingPage page;

    DockingReplyController(DockingReplyService service, DockingReads reads, DockingPage page) {
        this.service = service;
        this.reads = reads;
        this.page = page;
    }

    @PostMapping("/answers")
    String answer(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @ModelAttribute AnswersForm answersForm,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        RoundView round = asked(me, id);
        List<DockingReads.ItemLine> items = reads.items(me.reader(), id);
        AnswersForm typed = answersForm.along(items);
        BindingResult found = check(typed, errors);
        if (!found.hasErrors()) {
            try {
                service.answer(me, id, answersForm.lines());
                return done(id, "docking.done.answer", flash);
            } catch (RuleViolation refused) {
                found.reject(refused.key(), refused.arguments(), refused.key());
            } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                found = new BeanPropertyBindingResult(typed.onto(reads.items(me.reader(), id)), "answersForm");
                found.reject("docking.answer.overtaken");
            }
        }
        return page.reply(model, me, round, found, locale);
    }

    @PostMapping("/proposals")
    String propose(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute ProposalForm proposalForm,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        RoundView round = asked(me, id);
        if (!errors.hasErrors()) {
            service.propose(me, id, proposalForm);
            return done(id, "docking.done.propose", flash);
        }
        model.addAttribute("proposing", true);
        return page.reply(model, me, round, null, locale);
    }

    @PostMapping("/proposals/item")
    String proposeItem(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") long planItem,
            RedirectAttributes flash) {
        asked(me, id);
        service.propose(me, id, planItem);
        return done(id, "docking.done.propose", flash);
    }

    @PostMapping("/proposals/{proposal}/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long proposal,
            RedirectAttributes flash) {
        service.withdraw(me, id, proposal);
        return done(id, "docking.done.withdraw", flash);
    }

    @PostMapping("/items/{item}/plan")
    @PreAuthorize("hasRole('CLERK')")
    String takeIntoPlan(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long item,
            RedirectAttributes flash) {
        asked(me, id);
        service.takeIntoPlan(me, id, item);
        return done(id, "docking.done.plan", flash);
    }

    private RoundView asked(SignedIn me, long id) {
        RoundView round = reads.round(me.reader(), id).orElseThrow(NotFoundException::new);
        if (!round.asks(me.reader())) {
            throw new AccessDeniedException("round that asks others");
        }
        return round;
    }

    /** Tells beside each line what is missing; a line without a choice but with words is half an answer. */
    private static BindingResult check(AnswersForm form, BindingResult sent) {
        BindingResult errors = new BeanPropertyBindingResult(form, "answersForm");
        sent.getAllErrors().forEach(wrong -> errors.reject("docking.answer.unreadable"));
        List<AnswersForm.Line> lines = form.lines();
        for (int n = 0; n < lines.size(); n++) {
            String key = lines.get(n).problem();
            if (key != null) {
                String field = FIELDS.getOrDefault(key, "note");
                errors.rejectValue(
                        "answers[" + n + "]." + field, key, new Object[] {AnswersForm.Line.LONGEST_NOTE}, null);
            }
        }
        return errors;
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/docking/" + id;
    }
}
