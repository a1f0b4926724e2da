package org.liandong.liaison;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 记一次联系: the form of a visit, new or to be corrected. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class VisitFormController {

    private final VisitService visits;
    private final VisitIntake intake;
    private final VisitDetails details;
    private final VisitFormModel page;
    private final PlannedVisits planned;

    VisitFormController(
            VisitService visits, VisitIntake intake, VisitDetails details, VisitFormModel page, PlannedVisits planned) {
        this.visits = visits;
        this.intake = intake;
        this.details = details;
        this.page = page;
        this.planned = planned;
    }

    @GetMapping("/visits/new")
    String blank(
            @RequestParam(required = false) @Nullable String tooLarge,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable String plan,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("tooLarge", tooLarge != null);
        VisitInput filled = planned.form(plan, me);
        model.addAttribute("planned", filled != null);
        return page.show(filled == null ? page.blank(Asked.id(other)) : filled, null, me, model);
    }

    @PostMapping("/visits")
    String create(
            @Valid @ModelAttribute("visit") VisitInput input,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            VisitFormModel.Wish wish,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (wish.any()) {
            return page.grant(wish, input, null, me, model);
        }
        String offer = page.offer(input, errors, wish, request.getParameterMap(), me, model);
        if (offer != null) {
            return offer;
        }
        Optional<VisitIntake.Taken> taken = intake.take(input, errors, files, me);
        if (taken.isPresent()) {
            return taken(taken.get(), input, me, model, flash, response);
        }
        model.addAttribute("fileProblem", VisitFormModel.fileProblem(errors));
        model.addAttribute("filesAgain", !VisitIntake.chosen(files).isEmpty());
        return page.show(input, null, me, model);
    }

    private String taken(
            VisitIntake.Taken taken,
            VisitInput input,
            SignedIn me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return switch (taken.how()) {
            case LOGGED -> done(taken.visitId(), "visit.logged", input.clientId(), flash);
            case KNOWN -> done(taken.visitId(), "visit.already", input.clientId(), flash);
            case DIFFERENT -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page.conflict(input, own(taken.visitId(), me), me, model);
            }
        };
    }

    @GetMapping("/visits/{id}/edit")
    String edit(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        VisitDetail visit = own(id, me);
        model.addAttribute("tooLarge", tooLarge != null);
        return page.show(VisitInput.of(visit), visit, me, model);
    }

    @PostMapping("/visits/{id}/edit")
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("visit") VisitInput input,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            VisitFormModel.Wish wish,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        VisitDetail visit = own(id, me);
        if (wish.any()) {
            return page.grant(wish, input, visit, me, model);
        }
        page.check(input, errors);
        if (!errors.hasErrors()) {
            try {
                int version = input.version() == null ? -1 : input.version();
                if (visit.editable()) {
                    visits.correct(id, version, input.content(), VisitIntake.chosen(files), input.removedFiles(), me);
                } else {
                    visits.amend(
                            id,
                            version,
                            input.content(),
                            input.amendReason(),
                            VisitIntake.chosen(files),
                            input.removedFiles(),
                            me);
                }
                return done(id, "visit.corrected", "visit-" + id, flash);
            } catch (RuleViolation violation) {
                page.reject(violation, errors, model);
            } catch (ObjectOptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page.conflict(input, own(id, me), me, model);
            }
        }
        model.addAttribute("filesAgain", !VisitIntake.chosen(files).isEmpty());
        return page.show(input, visit, me, model);
    }

    private VisitDetail own(long id, SignedIn me) {
        return details.find(id, me.reader())
                .filter(visit -> visit.ownedBy(me.bodyId()))
                .orElseThrow(NotFoundException::new);
    }

    /** @param draft what the device may forget: it keeps forms by their id, and corrections by their record */
    private static String done(long id, String notice, @Nullable String draft, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("draftDone", draft);
        return "redirect:/visits/" + id;
    }
}
