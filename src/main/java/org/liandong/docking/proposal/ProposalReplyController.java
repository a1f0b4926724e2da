package org.liandong.docking.proposal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The body that holds a round answers the proposals from below, and takes up into its own plan what it decided to. */
@Controller
@RequestMapping("/docking/{id}/proposals")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ProposalReplyController {

    private static final int LONGEST = 1000;

    private static final Map<String, String> FIELDS = Map.of(
            "docking.reply.choice", "choice",
            "docking.reply.reason", "reason",
            "form.tooLong", "reason");

    private final ProposalReplyService service;

    ProposalReplyController(ProposalReplyService service) {
        this.service = service;
    }

    @PostMapping("/{proposal}/answer")
    String answer(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long proposal,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return form(id, proposal, request)
                .send(
                        "docking.done.reply",
                        () -> service.reply(
                                me, id, proposal, version, choice(choice), ShortForm.text(reason, LONGEST)));
    }

    @PostMapping("/{proposal}/plan")
    @PreAuthorize("hasRole('CLERK')")
    String takeIntoPlan(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long proposal,
            HttpServletRequest request) {
        return form(id, proposal, request)
                .send("docking.done.reply.plan", () -> service.takeIntoPlan(me, id, proposal));
    }

    private static ProposalChoice choice(String chosen) {
        ProposalChoice choice = Asked.one(ProposalChoice.class, chosen);
        if (choice == null) {
            throw new RuleViolation("docking.reply.choice");
        }
        return choice;
    }

    private static ShortForm form(long id, long proposal, HttpServletRequest request) {
        return new ShortForm(request, "/docking/" + id + "/proposals/" + proposal, FIELDS);
    }
}
