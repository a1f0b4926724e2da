package org.liandong.liaison.invitation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
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

/** A body's clerk writes its invitations. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class InvitationFormController {

    private final InvitationService service;
    private final InvitationDetails details;
    private final InvitationFormPage page;

    InvitationFormController(InvitationService service, InvitationDetails details, InvitationFormPage page) {
        this.service = service;
        this.details = details;
        this.page = page;
    }

    @GetMapping("/liaison/invitations/new")
    String blank(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String meeting,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        InvitationKind asked = Asked.one(InvitationKind.class, kind);
        return page.fresh(
                InvitationForm.blank(asked == null ? InvitationKind.ATTEND : asked, Asked.id(meeting)),
                null,
                me,
                model);
    }

    @PostMapping("/liaison/invitations")
    String create(
            @Valid @ModelAttribute InvitationForm invitationForm,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String bodySearch,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (find != null) {
            return page.grant(bodySearch, invitationForm, null, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                long id = service.create(invitationForm, page.meetingName(invitationForm.meeting(), me), me);
                flash.addFlashAttribute("notice", "invitation.done.create");
                return "redirect:/liaison/invitations/" + id;
            } catch (RuleViolation refused) {
                InvitationFormPage.reject(refused, errors);
            }
        }
        return page.show(invitationForm, null, me, model);
    }

    @GetMapping("/liaison/invitations/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        InvitationView stored = own(id, me);
        if (!stored.open()) {
            throw new RuleViolation("invitation.change.over");
        }
        return page.fresh(InvitationForm.of(stored), stored, me, model);
    }

    @PostMapping("/liaison/invitations/{id}/edit")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute InvitationForm invitationForm,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String bodySearch,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        InvitationView stored = own(id, me);
        if (find != null) {
            return page.grant(bodySearch, invitationForm, stored, me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.change(id, invitationForm, page.meetingName(invitationForm.meeting(), me), me);
                flash.addFlashAttribute("notice", "invitation.done.change");
                return "redirect:/liaison/invitations/" + id;
            } catch (RuleViolation refused) {
                InvitationFormPage.reject(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("theirs", own(id, me));
                return page.fresh(invitationForm.onto(own(id, me).version()), stored, me, model);
            }
        }
        return page.show(invitationForm, stored, me, model);
    }

    private InvitationView own(long id, SignedIn me) {
        return details.find(id, me.reader())
                .filter(invitation -> invitation.ownedBy(me.bodyId()))
                .orElseThrow(NotFoundException::new);
    }
}
