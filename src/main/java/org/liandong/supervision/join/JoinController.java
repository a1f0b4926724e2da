package org.liandong.supervision.join;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Invitations;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 申请参加: the asking congress and the initiator on one page. */
@Controller
@RequestMapping("/matters/{id}/join")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class JoinController {

    private static final int LONGEST = 1000;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS =
            Map.of("join.ask.reason", "reason", "join.refuse.reason", "reason");

    private final JoinReads reads;
    private final JoinService service;
    private final Invitations invitations;

    JoinController(JoinReads reads, JoinService service, Invitations invitations) {
        this.reads = reads;
        this.service = service;
        this.invitations = invitations;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        JoinReads.Head head = head(id, me);
        model.addAttribute("matter", head);
        model.addAttribute("requests", reads.rows(id, me.reader()));
        model.addAttribute("waits", reads.waits(id, me.bodyId()));
        model.addAttribute(
                "against",
                head.mine() ? null : invitations.againstAsking(id, me).orElse(null));
        return "matters/join";
    }

    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        JoinReads.Head head = head(id, me);
        return form(id, request).send("join.asked", () -> service.ask(head, ShortForm.text(reason, LONGEST), me));
    }

    @PostMapping("/{asked}/withdraw")
    String withdraw(
            @PathVariable long id,
            @PathVariable long asked,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        JoinReads.Head head = head(id, me);
        return form(id, request).send("join.withdrawn", () -> service.withdraw(head, asked, me));
    }

    @PostMapping("/{asked}/agree")
    String agree(
            @PathVariable long id,
            @PathVariable long asked,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        JoinReads.Head head = head(id, me);
        return form(id, request).send("join.agreed", () -> service.agree(head, asked, me));
    }

    @PostMapping("/{asked}/refuse")
    String refuse(
            @PathVariable long id,
            @PathVariable long asked,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        JoinReads.Head head = head(id, me);
        return form(id, request)
                .send("join.refused", () -> service.refuse(head, asked, ShortForm.text(reason, LONGEST), me));
    }

    private JoinReads.Head head(long id, SignedIn me) {
        return reads.head(id, me.reader()).orElseThrow(NotFoundException::new);
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/matters/" + id + "/join", FIELDS);
    }
}
