package org.liandong.supervision.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.law.Competence;
import org.liandong.supervision.Work;
import org.springframework.stereotype.Component;

/** Writes the first text of a paper: the congress's own template, or the standard text, with its places filled. */
@Component
class PaperDrafting {

    private final PaperFactReads facts;
    private final PaperTemplates templates;
    private final PaperWords words;
    private final Competence competence;
    private final Clock clock;

    PaperDrafting(
            PaperFactReads facts, PaperTemplates templates, PaperWords words, Competence competence, Clock clock) {
        this.facts = facts;
        this.templates = templates;
        this.words = words;
        this.competence = competence;
        this.clock = clock;
    }

    /** The paper as it would be; what is not known stays a visible blank. */
    PaperContent draft(PaperKind kind, Work work, @Nullable Long opinionId, Reader owner) {
        PaperFacts known = facts.of(work, opinionId, owner);
        PaperTemplate.Text template = templates.of(owner.bodyId(), kind);
        Map<PaperPlace, String> values = values(known);
        String addressee = addressee(kind, known, work);
        values.put(PaperPlace.ADDRESSEE, addressee);
        PlaceText text = new PlaceText(words.places());
        String blank = words.say("paper.blank");
        boolean listed = toParticipants(kind, work) && known.many();
        String wording = text.fill(template.wording(), values, blank);
        return new PaperContent(
                "",
                addressee,
                text.fill(template.title(), values, blank),
                listed ? wording + "\n" + words.say("paper.list", text(known.everybody())) : wording,
                "",
                "",
                known.bodyName(),
                LocalDate.now(clock));
    }

    private static boolean toParticipants(PaperKind kind, Work work) {
        return (kind == PaperKind.NOTICE || kind == PaperKind.ENTRUSTMENT) && work.taskId() == null;
    }

    private String addressee(PaperKind kind, PaperFacts known, Work work) {
        return switch (kind) {
            case NOTICE, ENTRUSTMENT -> toParticipants(kind, work) ? participantsTogether(known) : "";
            case REPORT -> work.taskId() == null ? "" : known.initiatorName();
            case HAND_OVER -> text(known.organs());
            case SCHEME, OPINION -> "";
        };
    }

    /** Many of one kind are addressed by their common name (GB/T 9704 7.3.2). */
    private String participantsTogether(PaperFacts known) {
        return known.many()
                ? Arrays.stream(Level.values())
                        .filter(level ->
                                List.of(text(known.levels()).split(",")).contains(level.name()))
                        .map(level -> words.say("paper.all." + level))
                        .collect(Collectors.joining(words.say("paper.join")))
                : text(known.participants());
    }

    private Map<PaperPlace, String> values(PaperFacts known) {
        Map<PaperPlace, String> values = new EnumMap<>(PaperPlace.class);
        values.put(PaperPlace.MATTER, known.title());
        values.put(PaperPlace.YEAR, String.valueOf(known.year()));
        values.put(PaperPlace.BODY, known.bodyName());
        values.put(PaperPlace.INITIATOR, known.initiatorName());
        values.put(PaperPlace.INSTRUMENT, instrument(known.instrument()));
        values.put(PaperPlace.STATUTES, known.statutes().strip().replace("\n", words.say("paper.join")));
        values.put(PaperPlace.PURPOSE, known.purpose());
        values.put(PaperPlace.FOCUS, known.focus());
        values.put(PaperPlace.REQUIREMENT, text(known.requirement()));
        values.put(PaperPlace.SCHEDULE, schedule(text(known.schedule())));
        values.put(PaperPlace.PARTICIPANTS, participants(known));
        values.put(PaperPlace.ANSWER_BY, words.day(known.answerBy()));
        values.put(PaperPlace.MEETING, meeting(known));
        values.put(PaperPlace.ASKED, text(known.asked()));
        values.put(PaperPlace.REPORT_BY, words.day(known.reportBy()));
        values.put(PaperPlace.REPORT, text(known.report()));
        values.put(PaperPlace.OPINION, text(known.opinion()));
        values.put(PaperPlace.ORGANS, text(known.organs()));
        values.put(PaperPlace.DUE, words.day(known.dueOn()));
        return values;
    }

    private String participants(PaperFacts known) {
        String names = text(known.participants());
        return known.many() ? words.say("paper.participants", names, known.participantCount()) : names;
    }

    /** Each line begins with its day as ten characters; a paper writes days out. */
    private String schedule(String lines) {
        return lines.lines()
                .map(line -> words.day(LocalDate.parse(line.substring(0, 10))) + line.substring(10))
                .collect(Collectors.joining("\n"));
    }

    private String meeting(PaperFacts known) {
        if (known.meetingKind() == null) {
            return "";
        }
        String key = (known.termNumber() == null ? "meeting.labelNoTerm." : "meeting.label.") + known.meetingKind();
        return words.say(key, known.termNumber(), known.meetingNumber());
    }

    private String instrument(String code) {
        return competence
                .instrument(code)
                .map(found -> found.name(PaperWords.CHINESE))
                .orElse("");
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known.strip();
    }
}
