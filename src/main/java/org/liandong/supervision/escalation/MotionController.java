package org.liandong.supervision.escalation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.escalation.MotionPeople.Investigator;
import org.liandong.web.Asked;
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

/** The page of a motion, its draft as a form, who may read it. */
@Controller
@RequestMapping("/escalations/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MotionController {

    private static final int LONGEST = 500;

    private static final List<Audience> AUDIENCES =
            List.of(Audience.OWN, Audience.UPWARD, Audience.DOWNWARD, Audience.LINE, Audience.ALL);

    private static final Map<String, String> FIELDS = Map.of(
            "motion.drop.reason", "reason",
            "motion.share.choose", "audience");

    private final MotionPages pages;
    private final MotionFormPage formPage;
    private final MotionService service;
    private final WorkLookup works;
    private final Clock clock;

    MotionController(MotionPages pages, MotionFormPage formPage, MotionService service, WorkLookup works, Clock clock) {
        this.pages = pages;
        this.formPage = formPage;
        this.service = service;
        this.works = works;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        MotionView motion = pages.one(id, me);
        model.addAttribute("motion", motion);
        model.addAttribute("instrument", formPage.instrument(motion.rung().code(), locale));
        model.addAttribute("meetings", pages.meetings(motion));
        model.addAttribute("audiences", AUDIENCES);
        model.addAttribute("seats", Investigator.Seat.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "escalation/motion";
    }

    @GetMapping("/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        MotionView motion = draft(id, me);
        return formPage.show(
                work(motion, me), motion.rung(), MotionForm.of(motion), motion, motion.version(), locale, model);
    }

    @PostMapping("/edit")
    String revise(
            @PathVariable long id,
            @Valid @ModelAttribute("motionForm") MotionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MotionView motion = draft(id, me);
        if (!errors.hasErrors()) {
            try {
                service.revise(id, version, form, me);
                flash.addFlashAttribute("notice", "motion.saved");
                return "redirect:/escalations/" + id;
            } catch (RuleViolation refused) {
                MotionFormPage.reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                MotionView theirs = draft(id, me);
                model.addAttribute("theirs", theirs);
                return formPage.show(work(motion, me), motion.rung(), form, theirs, theirs.version(), locale, model);
            }
        }
        return formPage.show(work(motion, me), motion.rung(), form, motion, version, locale, model);
    }

    @PostMapping("/share")
    String share(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String audience,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("motion.shared", () -> {
            Audience chosen = Asked.one(Audience.class, audience);
            if (chosen == null || !AUDIENCES.contains(chosen)) {
                throw new RuleViolation("motion.share.choose");
            }
            service.share(id, version, chosen, me);
        });
    }

    @PostMapping("/drop")
    String drop(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request)
                .send("motion.dropped", () -> service.drop(id, version, ShortForm.text(reason, LONGEST), me));
    }

    /** The draft, for the form of its own congress alone. */
    private MotionView draft(long id, SignedIn me) {
        MotionView motion = pages.one(id, me);
        if (!motion.mine()) {
            throw new NotFoundException();
        }
        if (!motion.draft()) {
            throw new RuleViolation("motion.draft.over");
        }
        return motion;
    }

    private Work work(MotionView motion, SignedIn me) {
        return works.ownOrEnded(motion.row().matterId(), motion.row().taskId(), me);
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/escalations/" + id, FIELDS);
    }
}
