package org.liandong.liaison.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 个人信息: the clerk finds a citizen's data in the own body's visits at that citizen's request. What is asked for travels in
 * the body of a request, never in an address, where a name would stay in logs and histories.
 */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class PersonController {

    private static final String PATH = "/liaison/personal-data";
    private static final int LONGEST = 500;

    private static final Map<String, String> FIND =
            Map.of("personal.find.words", "name", "personal.find.reason", "reason", "form.tooLong", "reason");

    private final PersonRights rights;

    PersonController(PersonRights rights) {
        this.rights = rights;
    }

    @GetMapping(PATH)
    String show() {
        return "liaison/personal/person";
    }

    /** The page of what was found comes with this answer alone and is kept nowhere. */
    @PostMapping(PATH + "/find")
    @PreAuthorize("hasRole('CLERK')")
    String find(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model) {
        try {
            PersonAsked person = new PersonAsked(Asked.text(name));
            String why = ShortForm.text(reason, LONGEST);
            List<PersonRights.Found> found = rights.find(person, why, me);
            model.addAttribute("name", person.words());
            model.addAttribute("reason", why);
            model.addAttribute("more", found.size() > PersonRights.MOST);
            model.addAttribute("found", found.subList(0, Math.min(found.size(), PersonRights.MOST)));
            return "liaison/personal/person";
        } catch (RuleViolation refusal) {
            return form(request).refuse(refusal);
        }
    }

    @PostMapping(PATH + "/correct")
    @PreAuthorize("hasRole('CLERK')")
    String correct(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> visit,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(request)
                .send(
                        "personal.corrected",
                        () -> rights.correct(
                                new PersonAsked(Asked.text(name)),
                                ShortForm.text(right, LONGEST),
                                ids(visit),
                                ShortForm.text(reason, LONGEST),
                                me));
    }

    @PostMapping(PATH + "/delete")
    @PreAuthorize("hasRole('CLERK')")
    String delete(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> visit,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(request)
                .send(
                        "personal.deleted",
                        () -> rights.delete(
                                new PersonAsked(Asked.text(name)), ids(visit), ShortForm.text(reason, LONGEST), me));
    }

    private static List<Long> ids(@Nullable List<String> visit) {
        return visit == null
                ? List.of()
                : visit.stream().map(Asked::id).filter(Objects::nonNull).toList();
    }

    private static ShortForm form(HttpServletRequest request) {
        return new ShortForm(request, PATH, FIND);
    }
}
