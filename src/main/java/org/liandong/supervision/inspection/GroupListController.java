package org.liandong.supervision.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.WorkPlace;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The training of a group, and the day on which its list becomes final. */
@Controller
@RequestMapping({"/matters/{matterId}/group", "/matters/{matterId}/tasks/{taskId}/group"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class GroupListController {

    /** The box beside each person has the name {@code p} and the person's id. */
    private static final String TICKED = "p[0-9]{1,18}";

    private final GroupService service;

    GroupListController(GroupService service) {
        this.service = service;
    }

    @ModelAttribute("place")
    WorkPlace place(@PathVariable long matterId, @PathVariable(required = false) @Nullable Long taskId) {
        return new WorkPlace(matterId, taskId);
    }

    @PostMapping("/training")
    String train(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request)
                .send(
                        "group.noted",
                        () -> service.train(
                                place,
                                version,
                                GroupForms.day(day),
                                GroupForms.text(subject),
                                ticked(request),
                                file,
                                me));
    }

    @PostMapping("/training/{training}/strike")
    String untrain(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @PathVariable long training,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request).send("group.noted", () -> service.untrain(place, version, training, me));
    }

    @PostMapping("/final")
    String settle(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String untrained,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request)
                .send(
                        "group.settled",
                        () -> service.settle(
                                place,
                                version,
                                GroupForms.day(day),
                                GroupForms.text(by),
                                GroupForms.text(untrained),
                                me));
    }

    @PostMapping("/reopen")
    String reopen(
            @ModelAttribute(name = "place", binding = false) WorkPlace place,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return GroupForms.form(place, request)
                .send("group.reopened", () -> service.reopen(place, version, GroupForms.text(reason), me));
    }

    private static Set<Long> ticked(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.matches(TICKED))
                .map(name -> Long.valueOf(name.substring(1)))
                .collect(Collectors.toSet());
    }
}
