package org.liandong.docking;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The upper body writes its round, and other dates of one that is open. */
@Controller
@RequestMapping("/docking")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class RoundFormController {

    private final DockingService service;
    private final RoundReads reads;
    private final BodyLookup bodies;
    private final Clock clock;

    RoundFormController(DockingService service, RoundReads reads, BodyLookup bodies, Clock clock) {
        this.service = service;
        this.reads = reads;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash) {
        if (bodies.children(me.bodyId()).isEmpty()) {
            flash.addFlashAttribute("problem", "docking.create.nobody");
            return "redirect:/docking";
        }
        LocalDate today = LocalDate.now(clock);
        int year = today.getMonthValue() > 3 ? today.getYear() + 1 : today.getYear();
        model.addAttribute(
                "dockingRoundForm", new DockingRoundForm(year, DockingReach.NEXT, today, today.plusDays(20), "", null));
        return form(model, null);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute DockingRoundForm dockingRoundForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                long id = service.create(me, dockingRoundForm);
                flash.addFlashAttribute("notice", "docking.done.create");
                return "redirect:/docking/" + id;
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        return form(model, null);
    }

    /** The draft as a form; of an open round the dates alone. */
    @GetMapping("/{id}/edit")
    String edit(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        RoundView round = own(me, id);
        if (round.state() == RoundState.DRAFT) {
            model.addAttribute(
                    "dockingRoundForm",
                    new DockingRoundForm(
                            round.year(),
                            round.reach(),
                            round.opensOn(),
                            round.closesOn(),
                            round.agenda(),
                            round.version()));
            return form(model, round);
        }
        model.addAttribute("datesForm", new DatesForm(round.opensOn(), round.closesOn(), "", round.version()));
        return dates(model, round);
    }

    @PostMapping("/{id}/edit")
    String describe(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute DockingRoundForm dockingRoundForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.describe(me, id, dockingRoundForm);
                flash.addFlashAttribute("notice", "docking.done.edit");
                return "redirect:/docking/" + id;
            } catch (RuleViolation refused) {
                reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                RoundView theirs = own(me, id);
                model.addAttribute("theirs", theirs);
                model.addAttribute("dockingRoundForm", dockingRoundForm.onto(theirs.version()));
            }
        }
        return form(model, own(me, id));
    }

    @PostMapping("/{id}/dates")
    String reschedule(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @Valid @ModelAttribute DatesForm datesForm,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        RoundView round = own(me, id);
        if (!errors.hasErrors()) {
            try {
                service.reschedule(me, id, datesForm);
                flash.addFlashAttribute("notice", "docking.done.dates");
                return "redirect:/docking/" + id;
            } catch (RuleViolation refused) {
                reject(refused, errors);
            }
        }
        return dates(model, round);
    }

    private RoundView own(SignedIn me, long id) {
        RoundView round = reads.round(me.reader(), id).orElseThrow(NotFoundException::new);
        if (round.ownerId() != me.bodyId()) {
            throw new AccessDeniedException("round of another body");
        }
        return round;
    }

    /** Puts a refusal beside the field it is about. */
    private static void reject(RuleViolation refused, BindingResult errors) {
        String field =
                switch (refused.key()) {
                    case "docking.dates.reversed" -> "closesOn";
                    case "docking.create.exists" -> "year";
                    default -> null;
                };
        if (field == null) {
            errors.reject(refused.key(), refused.arguments(), refused.key());
        } else {
            errors.rejectValue(field, refused.key(), refused.arguments(), refused.key());
        }
    }

    private static String form(Model model, @Nullable RoundView round) {
        model.addAttribute("round", round);
        model.addAttribute("reaches", DockingReach.values());
        return "docking/form";
    }

    private static String dates(Model model, RoundView round) {
        model.addAttribute("round", round);
        return "docking/dates";
    }
}
