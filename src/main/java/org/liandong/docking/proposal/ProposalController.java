package org.liandong.docking.proposal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundView;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A congress that a round asks proposes in turn; its forms stand on the page of the round. */
@Controller
@RequestMapping("/docking/{id}/proposals")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ProposalController {

    private static final Map<String, String> FIELDS = Map.of(
            "docking.proposal.title.missing", "title",
            "docking.proposal.title.long", "title",
            "docking.proposal.month", "month",
            "docking.answer.long", "note");

    private final ProposalService service;
    private final RoundReads rounds;

    ProposalController(ProposalService service, RoundReads rounds) {
        this.service = service;
        this.rounds = rounds;
    }

    @PostMapping
    String propose(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        mustBeAsked(me, id);
        return form(id, request)
                .send(
                        "docking.done.propose",
                        () -> service.propose(
                                me,
                                id,
                                Proposed.inWords(
                                        ShortForm.text(title, Integer.MAX_VALUE),
                                        month(month),
                                        ShortForm.text(note, Integer.MAX_VALUE))));
    }

    @PostMapping("/item")
    String proposeItem(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") long planItem,
            HttpServletRequest request) {
        mustBeAsked(me, id);
        return form(id, request).send("docking.done.propose", () -> service.propose(me, id, planItem));
    }

    @PostMapping("/point")
    String proposePoint(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") long point,
            HttpServletRequest request) {
        mustBeAsked(me, id);
        return form(id, request).send("docking.done.propose", () -> service.proposePoint(me, id, point));
    }

    @PostMapping("/{proposal}/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long proposal,
            HttpServletRequest request) {
        return form(id, request).send("docking.done.withdraw", () -> service.withdraw(me, id, proposal));
    }

    private void mustBeAsked(SignedIn me, long id) {
        RoundView round = rounds.round(me.reader(), id).orElseThrow(NotFoundException::new);
        if (!round.asks(me.reader())) {
            throw new AccessDeniedException("round that asks others");
        }
    }

    private static @Nullable Integer month(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Long month = Asked.id(typed);
        if (month == null || month != month.intValue()) {
            throw new RuleViolation("docking.proposal.month");
        }
        return month.intValue();
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/docking/" + id, FIELDS);
    }
}
