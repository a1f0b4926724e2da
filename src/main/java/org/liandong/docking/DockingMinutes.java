package org.liandong.docking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.docking.DockingReads.ItemLine;
import org.liandong.docking.DockingReads.ProposalRow;
import org.liandong.law.Competence;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Download;
import org.liandong.web.WordPaper;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 对接纪要 as a Word file, made from what was answered: for the body that holds the round, since it holds everybody's
 * answers. It is an official paper and therefore always Chinese.
 */
@Controller
class DockingMinutes {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final int ALL = 1_000_000;

    private final DockingReads reads;
    private final AnswerReads answers;
    private final Competence competence;
    private final MessageSource messages;
    private final Clock clock;

    DockingMinutes(
            DockingReads reads, AnswerReads answers, Competence competence, MessageSource messages, Clock clock) {
        this.reads = reads;
        this.answers = answers;
        this.competence = competence;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/docking/{id}/minutes.docx")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    void minutes(@AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        RoundView round = reads.round(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
        if (round.state() == RoundState.DRAFT) {
            throw new RuleViolation("docking.minutes.draft");
        }
        WordPaper paper = paper(me, round);
        Download.announce(response, Download.WORD, title(round) + ".docx");
        paper.write(response.getOutputStream());
    }

    private WordPaper paper(SignedIn me, RoundView round) {
        LocalDate today = LocalDate.now(clock);
        AnswerFilter all = new AnswerFilter(null, AnswerFilter.Show.ALL, null);
        List<AnswerRow> rows = answers.page(me.reader(), round.id(), all, "", ALL);
        WordPaper paper = new WordPaper().title(title(round));
        if (round.closedOn() == null) {
            paper.subtitle(say("docking.minutes.until", day(today)));
        }
        arrangement(paper, me, round, rows);
        paper.heading(say("docking.minutes.answers"));
        for (ItemLine item : reads.items(me.reader(), round.id())) {
            item(
                    paper,
                    item,
                    rows.stream()
                            .filter(row -> row.position() == item.position())
                            .toList());
        }
        proposals(paper, reads.proposals(me.reader(), round.id()));
        silent(paper, rows);
        return paper.text(say("docking.minutes.end"))
                .sign(round.ownerName())
                .sign(day(round.closedOn() == null ? today : round.closedOn()));
    }

    private String title(RoundView round) {
        return say(
                round.closedOn() == null ? "docking.minutes.title.draft" : "docking.minutes.title",
                round.ownerName(),
                round.y());
    }

    private void arrangement(WordPaper paper, SignedIn me, RoundView round, List<AnswerRow> rows) {
        long bodies = rows.stream().map(AnswerRow::bodyId).distinct().count();
        paper.heading(say("docking.minutes.arrangement"))
                .text(say(
                        "docking.minutes.dates",
                        round.ownerName(),
                        day(round.opensOn()),
                        day(round.closesOn()),
                        bodies,
                        round.items()));
        for (DateChange change : reads.dateChanges(me.reader(), round.id())) {
            paper.text(say("docking.dates.was", day(change.opensOn()), day(change.closesOn()), change.reason()));
        }
        paper.text(round.agenda());
    }

    private void item(WordPaper paper, ItemLine item, List<AnswerRow> rows) {
        String instrument = competence
                .instrument(item.instrument())
                .map(found -> found.name(CHINESE))
                .orElse(item.instrument());
        String months = item.monthFrom() == item.monthTo()
                ? say("docking.month", item.monthFrom())
                : say("docking.month.range", item.monthFrom(), item.monthTo());
        paper.subheading(say("docking.minutes.item", item.position(), item.title()))
                .text(say(
                        "docking.minutes.item.facts",
                        instrument,
                        months,
                        item.statutes().replace('\n', ' ')));
        for (DockingChoice choice : DockingChoice.values()) {
            line(
                    paper,
                    "docking.choice." + choice,
                    rows.stream().filter(row -> row.choice() == choice).toList());
        }
        line(
                paper,
                "docking.none",
                rows.stream().filter(row -> row.choice() == null).toList());
    }

    /** 同步参加（n）：甲（5月）、乙…… */
    private void line(WordPaper paper, String key, List<AnswerRow> rows) {
        if (!rows.isEmpty()) {
            paper.text(say(
                    "docking.minutes.line",
                    say(key),
                    rows.size(),
                    rows.stream().map(this::said).collect(Collectors.joining(say("docking.minutes.join")))));
        }
    }

    private String said(AnswerRow row) {
        List<String> details = new ArrayList<>();
        Integer month = row.month();
        if (month != null) {
            details.add(say("docking.month", month));
        }
        if (row.note() != null && !row.note().isEmpty()) {
            details.add(row.note());
        }
        if (row.late()) {
            details.add(say("docking.late"));
        }
        return details.isEmpty()
                ? row.bodyName()
                : say("docking.minutes.details", row.bodyName(), String.join(say("docking.minutes.comma"), details));
    }

    private void proposals(WordPaper paper, List<ProposalRow> proposals) {
        paper.heading(say("docking.minutes.proposals"));
        if (proposals.isEmpty()) {
            paper.text(say("docking.proposals.none"));
            return;
        }
        paper.table(
                List.of(
                        say("docking.body"),
                        say("docking.proposal.title"),
                        say("docking.answer.when"),
                        say("docking.answer.note")),
                proposals.stream()
                        .map(proposal ->
                                List.of(proposal.bodyName(), proposal.title(), month(proposal.month()), note(proposal)))
                        .toList());
    }

    private String month(@Nullable Integer month) {
        return month == null ? say("docking.month.none") : say("docking.month", month);
    }

    private String note(ProposalRow proposal) {
        return proposal.late() ? (proposal.note() + " " + say("docking.proposal.late")).strip() : proposal.note();
    }

    private void silent(WordPaper paper, List<AnswerRow> rows) {
        Map<String, List<String>> silent = new LinkedHashMap<>();
        rows.stream().filter(row -> row.choice() == null).forEach(row -> silent.computeIfAbsent(
                        row.bodyName(), name -> new ArrayList<>())
                .add(Integer.toString(row.position())));
        paper.heading(say("docking.minutes.silent"));
        if (silent.isEmpty()) {
            paper.text(say("docking.answered.all"));
            return;
        }
        String bodies = silent.entrySet().stream()
                .map(body -> say(
                        "docking.minutes.silent.body",
                        body.getKey(),
                        String.join(say("docking.minutes.join"), body.getValue())))
                .collect(Collectors.joining(say("docking.minutes.comma")));
        paper.text(say("docking.minutes.silent.all", bodies));
    }

    private String day(LocalDate day) {
        return say("docking.minutes.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, CHINESE);
    }
}
