package org.liandong.supervision.inspection;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.WorkPlace;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The group that carries out a task, or the initiator's own part, and its people. */
@Controller
@RequestMapping({"/matters/{matterId}/group", "/matters/{matterId}/tasks/{taskId}/group"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class GroupController {

    private final GroupPages pages;
    private final GroupService service;

    GroupController(GroupPages pages, GroupService service) {
        this.pages = pages;
        this.service = service;
    }

    @ModelAttribute("place")
    WorkPlace place(@PathVariable long matterId, @PathVariable(required = false) @Nullable Long taskId) {
        return new WorkPlace(matterId, taskId);
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        pages.show(place, me, model);
        return "matters/group";
    }

    @PostMapping("/members")
    String add(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute("memberForm") MemberForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request).send("group.added", () -> service.add(place, version, form, me));
    }

    /** @param recused {@code true} where the person stands back for an interest of its own */
    @PostMapping("/members/{member}/leave")
    String leave(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long member,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String recused,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request)
                .send(
                        "group.noted",
                        () -> service.leave(
                                place, version, member, recused.equals("true"), GroupForms.text(reason), me));
    }

    @PostMapping("/members/{member}/strike")
    String strike(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long member,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request).send("group.noted", () -> service.strike(place, version, member, me));
    }
}
