package org.liandong.liaison.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the inviter's clerk does on the page of an invitation. */
@Controller
@RequestMapping("/liaison/invitations/{id}")
@PreAuthorize("hasRole('CLERK')")
class InviterController {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PERSON = 60;
    private static final String PERSON = "person-";

    private static final Map<String, String> FIELDS = Map.of(
            "invitation.call-off.reason", "reason",
            "form.tooLong", "reason",
            "invitation.file.missing", "file",
            "attachment.empty", "file",
            "attachment.too-large", "file",
            "attachment.type", "file");

    private final InvitationService service;
    private final InvitationCourse course;
    private final InvitationDetails details;

    InviterController(InvitationService service, InvitationCourse course, InvitationDetails details) {
        this.service = service;
        this.course = course;
        this.details = details;
    }

    @PostMapping("/send")
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.send", () -> service.send(id, version, me));
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request)
                .send("invitation.done.remove", "/liaison/invitations?box=sent", () -> service.remove(id, version, me));
    }

    /** One field for each invited body, named by its id. */
    @PostMapping("/persons")
    String name(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.name", () -> service.name(id, persons(request), me));
    }

    @PostMapping("/remind")
    String remind(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.remind", () -> course.remind(id, me));
    }

    @PostMapping("/call-off")
    String callOff(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request)
                .send("invitation.done.call-off", () -> course.callOff(id, ShortForm.text(reason, LONGEST_REASON), me));
    }

    @PostMapping("/held")
    String hold(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> came,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.hold", () -> course.hold(id, ids(came), me));
    }

    @PostMapping("/files")
    String lay(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.file", () -> service.lay(id, file, me));
    }

    @PostMapping("/files/{file}/remove")
    String takeBack(
            @PathVariable long id,
            @PathVariable long file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, me, request).send("invitation.done.unfile", () -> service.takeBack(id, file, me));
    }

    private ShortForm form(long id, SignedIn me, HttpServletRequest request) {
        details.find(id, me.reader())
                .filter(invitation -> invitation.ownedBy(me.bodyId()))
                .orElseThrow(NotFoundException::new);
        return new ShortForm(request, "/liaison/invitations/" + id, FIELDS);
    }

    private static Map<Long, String> persons(HttpServletRequest request) {
        Map<Long, String> persons = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            Long body = name.startsWith(PERSON) ? Asked.id(name.substring(PERSON.length())) : null;
            if (body != null) {
                persons.put(body, ShortForm.text(values[0], LONGEST_PERSON));
            }
        });
        return persons;
    }

    /** Nonsense among the ids names a body that is not invited. */
    private static Set<Long> ids(@Nullable List<String> typed) {
        Set<Long> ids = new HashSet<>();
        for (String value : typed == null ? List.<String>of() : typed) {
            Long id = Asked.id(value);
            ids.add(id == null ? -1 : id);
        }
        return ids;
    }
}
