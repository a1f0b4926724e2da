package org.liandong.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password, sessions and posts. */
@Controller
@PreAuthorize("isAuthenticated()")
class MeController {

    private final OwnAccount own;
    private final Sessions sessions;
    private final Posts posts;
    private final SessionPrincipal principal;
    private final SecuritySettings settings;

    MeController(
            OwnAccount own, Sessions sessions, Posts posts, SessionPrincipal principal, SecuritySettings settings) {
        this.own = own;
        this.sessions = sessions;
        this.posts = posts;
        this.principal = principal;
        this.settings = settings;
    }

    @GetMapping("/me/password")
    String password(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("passwordForm", new PasswordForm("", "", ""));
        return passwordPage(me, model);
    }

    @PostMapping("/me/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute PasswordForm passwordForm,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors() && !passwordForm.wanted().equals(passwordForm.again())) {
            errors.rejectValue("again", "password.again-differs");
        }
        if (errors.hasErrors()) {
            return passwordPage(me, model);
        }
        try {
            SignedIn now =
                    own.changePassword(me, passwordForm.current(), passwordForm.wanted(), currentSession(request));
            principal.replace(now, request, response);
        } catch (RuleViolation refused) {
            String field = refused.key().equals("password.current-wrong") ? "current" : "wanted";
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
            return passwordPage(me, model);
        }
        flash.addFlashAttribute("notice", "password.changed");
        return me.mustChangePassword() ? "redirect:/" : "redirect:/me/password";
    }

    @GetMapping("/me/sessions")
    String sessions(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(me.getUsername(), currentSession(request)));
        return "account/sessions";
    }

    @PostMapping("/me/sessions/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn me, @PathVariable String handle, RedirectAttributes flash) {
        sessions.end(me.getUsername(), handle);
        flash.addFlashAttribute("notice", "sessions.ended");
        return "redirect:/me/sessions";
    }

    @PostMapping("/me/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endAll(me.getUsername(), currentSession(request));
        flash.addFlashAttribute("notice", "sessions.ended");
        return "redirect:/me/sessions";
    }

    @GetMapping("/me/posts")
    String posts(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("posts", posts.heldBy(me.accountId()));
        return "account/posts";
    }

    @PostMapping("/me/posts/{id}/activate")
    String activate(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        principal.replace(own.switchPost(me, id), request, response);
        flash.addFlashAttribute("notice", "posts.switched");
        return "redirect:/";
    }

    private String passwordPage(SignedIn me, Model model) {
        model.addAttribute("forced", me.mustChangePassword());
        model.addAttribute("passwordLength", settings.current().passwordLength());
        return "account/password";
    }

    private static String currentSession(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
