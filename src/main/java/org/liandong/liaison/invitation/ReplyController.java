package org.liandong.liaison.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An invited body answers on the page of the invitation. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ReplyController {

    private static final Map<String, String> FIELDS = Map.of(
            "invitation.reply.names", "names",
            "invitation.reply.reason", "reason",
            "invitation.reply.names.long", "names",
            "invitation.reply.reason.long", "reason");

    private final InvitationCourse course;
    private final InvitationDetails details;

    ReplyController(InvitationCourse course, InvitationDetails details) {
        this.course = course;
        this.details = details;
    }

    @PostMapping("/liaison/invitations/{id}/reply/{word}")
    String reply(
            @PathVariable long id,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int sequence,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        Answer answer = Asked.one(Answer.class, word.replace('-', '_'));
        if (answer == null || !details.readable(id, me.reader())) {
            throw new NotFoundException();
        }
        return new ShortForm(request, "/liaison/invitations/" + id, FIELDS)
                .send("invitation.done.reply", () -> course.answer(id, new Reply(answer, names, reason), sequence, me));
    }
}
