package org.liandong.liaison.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The body's clerk writes its duties. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class DutyFormController {

    private final DutyService service;
    private final DutyReads reads;
    private final DutyFormPage page;
    private final Clock clock;

    DutyFormController(DutyService service, DutyReads reads, DutyFormPage page, Clock clock) {
        this.service = service;
        this.reads = reads;
        this.page = page;
        this.clock = clock;
    }

    /** An empty form; an organ brings the bodies that the counterpart map proposes. */
    @GetMapping("/liaison/duties/new")
    String blank(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String body,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        DutyKind asked = Asked.one(DutyKind.class, kind);
        int shown = DutyController.year(year, Year.now(clock).getValue());
        Long target = Asked.id(body);
        List<Long> proposed = target == null ? page.proposed(Asked.id(organ), me) : List.of(target);
        return page.fresh(
                DutyForm.blank(shown, asked == null ? DutyKind.AREA : asked, Asked.id(post), Asked.id(organ), proposed),
                null,
                me,
                model);
    }

    @PostMapping("/liaison/duties")
    String create(
            @Valid @ModelAttribute DutyForm dutyForm,
            BindingResult errors,
            DutyFormPage.Wish wish,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (wish.any()) {
            return page.grant(wish, dutyForm, null, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.add(dutyForm.yearValue(), dutyForm.content(), me);
                flash.addFlashAttribute("notice", "duty.done.add");
                return "redirect:/liaison/duties?year=" + dutyForm.yearValue();
            } catch (RuleViolation refused) {
                DutyFormPage.reject(refused, errors);
            }
        }
        return page.show(dutyForm, null, me, model);
    }

    @GetMapping("/liaison/duties/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        DutyRow duty = own(id, me);
        return page.fresh(DutyForm.of(duty, reads.targets(id)), duty, me, model);
    }

    @PostMapping("/liaison/duties/{id}/edit")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute DutyForm dutyForm,
            BindingResult errors,
            DutyFormPage.Wish wish,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DutyRow duty = own(id, me);
        if (wish.any()) {
            return page.grant(wish, dutyForm, duty, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.change(id, dutyForm.versionValue(), dutyForm.content(), me);
                flash.addFlashAttribute("notice", "duty.done.change");
                return "redirect:/liaison/duties?year=" + duty.year();
            } catch (RuleViolation refused) {
                DutyFormPage.reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("theirs", own(id, me));
                return page.fresh(dutyForm.onto(own(id, me).version()), duty, me, model);
            }
        }
        return page.show(dutyForm, duty, me, model);
    }

    @PostMapping("/liaison/duties/{id}/remove")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        String list = "/liaison/duties?year=" + own(id, me).year();
        return new ShortForm(request, list, Map.of()).send("duty.done.remove", () -> service.remove(id, version, me));
    }

    @PostMapping("/liaison/duties/copy")
    String copy(
            @RequestParam(required = false) @Nullable String year,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        int shown = DutyController.year(year, Year.now(clock).getValue());
        return new ShortForm(request, "/liaison/duties?year=" + shown, Map.of())
                .send("duty.done.copy", () -> service.copy(shown, me));
    }

    private DutyRow own(long id, SignedIn me) {
        return reads.find(me.reader(), id)
                .filter(duty -> duty.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
    }
}
