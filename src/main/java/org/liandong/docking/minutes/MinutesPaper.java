package org.liandong.docking.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.docking.DateChange;
import org.liandong.docking.RoundView;
import org.liandong.docking.answer.AnswerReads.ItemLine;
import org.liandong.docking.answer.AnswerRow;
import org.liandong.docking.answer.DockingChoice;
import org.liandong.docking.proposal.ProposalRow;
import org.liandong.law.Competence;
import org.liandong.web.WordPaper;
import org.springframework.stereotype.Component;

/** Writes the minutes from what was answered. */
@Component
class MinutesPaper {

    /**
     * What the minutes tell.
     *
     * @param answers one for each body and item, the silent ones among them
     */
    record Content(
            RoundView round,
            List<DateChange> dateChanges,
            List<ItemLine> items,
            List<AnswerRow> answers,
            List<ProposalRow> proposals) {}

    private final Competence competence;
    private final MinutesWords words;

    MinutesPaper(Competence competence, MinutesWords words) {
        this.competence = competence;
        this.words = words;
    }

    /** The paper as of today; a draft until the round has ended. */
    WordPaper of(Content content, LocalDate today) {
        RoundView round = content.round();
        WordPaper paper = new WordPaper().title(title(round));
        if (round.closedOn() == null) {
            paper.subtitle(words.say("docking.minutes.until", words.day(today)));
        }
        arrangement(paper, content);
        paper.heading(words.say("docking.minutes.answers"));
        for (ItemLine item : content.items()) {
            item(
                    paper,
                    item,
                    content.answers().stream()
                            .filter(row -> row.position() == item.position())
                            .toList());
        }
        proposals(paper, content.proposals());
        silent(paper, content.answers());
        return paper.text(words.say("docking.minutes.end"))
                .sign(round.ownerName())
                .sign(words.day(round.closedOn() == null ? today : round.closedOn()));
    }

    String title(RoundView round) {
        return words.say(
                round.closedOn() == null ? "docking.minutes.title.draft" : "docking.minutes.title",
                round.ownerName(),
                round.y());
    }

    private void arrangement(WordPaper paper, Content content) {
        RoundView round = content.round();
        long bodies =
                content.answers().stream().map(AnswerRow::bodyId).distinct().count();
        paper.heading(words.say("docking.minutes.arrangement"))
                .text(words.say(
                        "docking.minutes.dates",
                        round.ownerName(),
                        words.day(round.opensOn()),
                        words.day(round.closesOn()),
                        bodies,
                        round.items()));
        for (DateChange change : content.dateChanges()) {
            paper.text(words.say(
                    "docking.dates.was", words.day(change.opensOn()), words.day(change.closesOn()), change.reason()));
        }
        paper.text(round.agenda());
    }

    private void item(WordPaper paper, ItemLine item, List<AnswerRow> rows) {
        String instrument = competence
                .instrument(item.instrument())
                .map(found -> found.name(MinutesWords.CHINESE))
                .orElse(item.instrument());
        String months = words.months(item.monthFrom(), item.monthTo());
        paper.subheading(words.say("docking.minutes.item", item.position(), item.title()))
                .text(words.say(
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
            paper.text(words.say(
                    "docking.minutes.line",
                    words.say(key),
                    rows.size(),
                    rows.stream().map(this::said).collect(Collectors.joining(words.say("docking.minutes.join")))));
        }
    }

    private String said(AnswerRow row) {
        List<String> details = new ArrayList<>();
        Integer month = row.month();
        if (month != null) {
            details.add(words.say("docking.month", month));
        }
        if (row.note() != null && !row.note().isEmpty()) {
            details.add(row.note());
        }
        if (row.late()) {
            details.add(words.say("docking.late"));
        }
        return words.detailed(row.bodyName(), String.join(words.say("docking.minutes.comma"), details));
    }

    private void proposals(WordPaper paper, List<ProposalRow> proposals) {
        paper.heading(words.say("docking.minutes.proposals"));
        if (proposals.isEmpty()) {
            paper.text(words.say("docking.proposals.none"));
            return;
        }
        paper.table(
                List.of(
                        words.say("docking.body"),
                        words.say("docking.proposal.title"),
                        words.say("docking.answer.when"),
                        words.say("docking.answer.note"),
                        words.say("docking.reply")),
                proposals.stream()
                        .map(proposal -> List.of(
                                proposal.bodyName(),
                                proposal.title(),
                                words.month(proposal.month()),
                                note(proposal),
                                reply(proposal)))
                        .toList());
    }

    private String note(ProposalRow proposal) {
        return proposal.late() ? (proposal.note() + " " + words.say("docking.proposal.late")).strip() : proposal.note();
    }

    /** What the body that holds the round said; silence of its own is told like that of others. */
    private String reply(ProposalRow proposal) {
        return proposal.choice() == null
                ? words.say("docking.none")
                : words.detailed(words.say("docking.reply." + proposal.choice()), proposal.reason());
    }

    private void silent(WordPaper paper, List<AnswerRow> rows) {
        Map<String, List<String>> silent = new LinkedHashMap<>();
        rows.stream().filter(row -> row.choice() == null).forEach(row -> silent.computeIfAbsent(
                        row.bodyName(), name -> new ArrayList<>())
                .add(Integer.toString(row.position())));
        paper.heading(words.say("docking.minutes.silent"));
        if (silent.isEmpty()) {
            paper.text(words.say("docking.answered.all"));
            return;
        }
        String bodies = silent.entrySet().stream()
                .map(body -> words.say(
                        "docking.minutes.silent.body",
                        body.getKey(),
                        String.join(words.say("docking.minutes.join"), body.getValue())))
                .collect(Collectors.joining(words.say("docking.minutes.comma")));
        paper.text(words.say("docking.minutes.silent.all", bodies));
    }
}
