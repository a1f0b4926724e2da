package org.liandong.docking.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundState;
import org.liandong.docking.RoundView;
import org.liandong.docking.answer.AnswerFilter;
import org.liandong.docking.answer.AnswerReads;
import org.liandong.docking.proposal.ProposalReads;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Download;
import org.liandong.web.WordPaper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes as a Word file for the body that holds the round, since it holds everybody's answers. */
@Controller
class MinutesController {

    private static final int ALL = 1_000_000;

    private final RoundReads rounds;
    private final AnswerReads answers;
    private final ProposalReads proposals;
    private final MinutesPaper minutes;
    private final Clock clock;

    MinutesController(
            RoundReads rounds, AnswerReads answers, ProposalReads proposals, MinutesPaper minutes, Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.proposals = proposals;
        this.minutes = minutes;
        this.clock = clock;
    }

    @GetMapping("/docking/{id}/minutes.docx")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    void minutes(@AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        RoundView round = rounds.round(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
        if (round.state() == RoundState.DRAFT) {
            throw new RuleViolation("docking.minutes.draft");
        }
        WordPaper paper = minutes.of(content(me.reader(), round), LocalDate.now(clock));
        Download.announce(response, Download.WORD, minutes.title(round) + ".docx");
        paper.write(response.getOutputStream());
    }

    private MinutesPaper.Content content(Reader owner, RoundView round) {
        long id = round.id();
        return new MinutesPaper.Content(
                round,
                rounds.dateChanges(owner, id),
                answers.items(owner, id),
                answers.page(owner, id, AnswerFilter.all(), "", ALL),
                proposals.of(owner, id));
    }
}
