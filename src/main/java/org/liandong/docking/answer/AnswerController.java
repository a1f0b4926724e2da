package org.liandong.docking.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundView;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A congress that a round asks answers, and takes into its own plan what it agreed to. */
@Controller
@RequestMapping("/docking/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class AnswerController {

    /** The field of a line beside which a refusal is told; all others are about the note. */
    private static final Map<String, String> FIELDS =
            Map.of("docking.answer.choice", "choice", "docking.answer.month", "month");

    private final AnswerService service;
    private final RoundReads rounds;
    private final AnswerReads reads;
    private final RoundPage page;

    AnswerController(AnswerService service, RoundReads rounds, AnswerReads reads, RoundPage page) {
        this.service = service;
        this.rounds = rounds;
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
        List<AnswerReads.ItemLine> items = reads.items(me.reader(), id);
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
        RoundView round = rounds.round(me.reader(), id).orElseThrow(NotFoundException::new);
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
