package org.liandong.supervision.opinion.course;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.ItemRow;
import org.liandong.supervision.opinion.OpinionLaw;
import org.liandong.supervision.opinion.OpinionPages;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.supervision.opinion.OpinionRow;
import org.liandong.supervision.opinion.RecordKind;
import org.liandong.web.Asked;
import org.liandong.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which items are chosen for a step of their course. */
@Component
class CoursePage {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("opinion.items.none", "items"),
            Map.entry("opinion.notNow", "items"),
            Map.entry("opinion.due.beyond", "items"),
            Map.entry("opinion.due.before", "items"),
            Map.entry("form.overtaken", "items"),
            Map.entry("opinion.day.missing", "day"),
            Map.entry("opinion.day.future", "day"),
            Map.entry("opinion.handOver.before", "day"),
            Map.entry("opinion.report.before", "day"),
            Map.entry("opinion.report.empty", "text"),
            Map.entry("opinion.decide.reason", "text"),
            Map.entry("opinion.close.reason", "text"),
            Map.entry("form.tooLong", "text"),
            Map.entry("opinion.decide.choice", "choice"),
            Map.entry("opinion.meeting.unknown", "meeting"),
            Map.entry("opinion.vote.future", "meeting"),
            Map.entry("opinion.vote.before", "meeting"),
            Map.entry("opinion.vote.number", "satisfied"),
            Map.entry("opinion.vote.none", "satisfied"),
            Map.entry("opinion.vote.sum", "cast"),
            Map.entry("opinion.vote.cast", "cast"),
            Map.entry("opinion.vote.present", "present"),
            Map.entry("opinion.vote.quorum", "present"),
            Map.entry("opinion.vote.quorum.township", "present"),
            Map.entry("opinion.again.earlier", "again"),
            Map.entry("opinion.again.wrong", "again"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final OpinionPages pages;
    private final OpinionReads reads;
    private final OpinionLaw law;
    private final Clock clock;

    CoursePage(OpinionPages pages, OpinionReads reads, OpinionLaw law, Clock clock) {
        this.pages = pages;
        this.reads = reads;
        this.law = law;
        this.clock = clock;
    }

    String show(long id, RecordKind kind, String item, SignedIn me, Model model) {
        Long chosen = Asked.id(item);
        return show(id, kind, chosen == null ? List.of() : List.of(chosen), me, model);
    }

    /** The form as it was typed, with the reason beside the field it is about. */
    String refuse(
            long id,
            RecordKind kind,
            Entered entered,
            RuleViolation refusal,
            SignedIn me,
            HttpServletRequest request,
            Model model) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        model.addAttribute(
                "refused",
                new Refused(
                        request.getRequestURI(),
                        FIELDS.getOrDefault(refusal.key(), "items"),
                        refusal.key(),
                        Arrays.stream(refusal.arguments())
                                .map(java.io.Serializable.class::cast)
                                .toList(),
                        typed));
        List<Long> chosen =
                new ArrayList<>(entered.keys().stream().map(ItemKey::id).toList());
        return show(id, kind, chosen.isEmpty() ? List.of(-1L) : chosen, me, model);
    }

    private String show(long id, RecordKind kind, List<Long> chosen, SignedIn me, Model model) {
        OpinionRow opinion = pages.show(id, me, model);
        if (opinion.ownerId() != me.bodyId()) {
            law.refuseWriting(me.bodyId(), opinion.ownerId());
        }
        List<ItemRow> fitting = reads.items(me.reader(), id).stream()
                .filter(item -> item.takes(kind))
                .toList();
        model.addAttribute("act", kind);
        model.addAttribute("items", fitting);
        model.addAttribute(
                "chosen", chosen.isEmpty() ? fitting.stream().map(ItemRow::id).toList() : chosen);
        model.addAttribute("choices", List.of("accept", "return"));
        model.addAttribute("report", law.step(opinion.basis().reportStep()));
        model.addAttribute(
                "held",
                pages.meetings(me).stream()
                        .filter(meeting -> !meeting.startsOn().isAfter(LocalDate.now(clock)))
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "opinions/act";
    }
}
