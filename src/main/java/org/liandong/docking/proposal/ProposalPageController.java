package org.liandong.docking.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.liandong.account.SignedIn;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundView;
import org.liandong.law.Competence;
import org.liandong.plan.PlanDrafts;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposals of a round for the body that holds it, and the page of one of them for both sides. */
@Controller
@RequestMapping("/docking/{id}/proposals")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ProposalPageController {

    private static final int LIMIT = 50;

    private final ProposalReads reads;
    private final RoundReads rounds;
    private final PlanLookup plans;
    private final PlanDrafts drafts;
    private final Competence competence;

    ProposalPageController(
            ProposalReads reads, RoundReads rounds, PlanLookup plans, PlanDrafts drafts, Competence competence) {
        this.reads = reads;
        this.rounds = rounds;
        this.plans = plans;
        this.drafts = drafts;
        this.competence = competence;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        RoundView round = rounds.round(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
        List<ProposalRow> rows = reads.page(me.reader(), id, open, after, LIMIT + 1);
        boolean more = rows.size() > LIMIT;
        model.addAttribute("round", round);
        model.addAttribute("open", open);
        model.addAttribute("counts", reads.counts(me.reader(), id));
        model.addAttribute("proposals", more ? rows.subList(0, LIMIT) : rows);
        model.addAttribute("next", more ? rows.get(LIMIT - 1).key() : null);
        return "docking/proposals";
    }

    @GetMapping("/{proposal}")
    String proposal(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable long proposal,
            Locale locale,
            Model model) {
        RoundView round = rounds.round(me.reader(), id).orElseThrow(NotFoundException::new);
        ProposalRow row = reads.one(me.reader(), id, proposal).orElseThrow(NotFoundException::new);
        String instrument = row.instrument();
        model.addAttribute("round", round);
        model.addAttribute("proposal", row);
        model.addAttribute("raisedAs", reads.raisedAs(proposal, me.reader()));
        model.addAttribute("answers", round.ownerId() == me.bodyId());
        model.addAttribute("choices", ProposalChoice.values());
        model.addAttribute(
                "instrument",
                instrument == null
                        ? null
                        : competence
                                .instrument(instrument)
                                .map(named -> named.name(locale))
                                .orElse(instrument));
        model.addAttribute("openItems", readable(me, row));
        model.addAttribute("planClosed", drafts.closed(me.bodyId(), round.year()));
        return "docking/proposal";
    }

    /** Those of the items on both sides that this reader may open. */
    private List<Long> readable(SignedIn me, ProposalRow row) {
        List<Long> ids = Stream.of(row.planItemId(), row.planned())
                .filter(Objects::nonNull)
                .toList();
        return plans.readable(me.reader(), ids).stream().map(PlanItemRow::id).toList();
    }
}
