package org.liandong.supervision.opinion.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liandong.account.SignedIn;
import org.liandong.supervision.opinion.ItemKey;
import org.liandong.supervision.opinion.OpinionAppraisal;
import org.liandong.supervision.opinion.OpinionCourse;
import org.liandong.supervision.opinion.OpinionCourse.Chosen;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with one item: what its organ said and did, a later day for its report, and taking it up again. */
@Controller
@RequestMapping("/opinions/{id}/items/{item}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class ItemCourseController {

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("opinion.day.missing", "day"),
            Map.entry("opinion.day.future", "day"),
            Map.entry("opinion.measures.missing", "text"),
            Map.entry("opinion.progress.missing", "text"),
            Map.entry("opinion.extension.reason", "text"),
            Map.entry("opinion.extension.none", "day"),
            Map.entry("opinion.extension.earlier", "day"),
            Map.entry("opinion.extension.beyond", "text"),
            Map.entry("opinion.extension.unlawful", "text"),
            Map.entry("opinion.extension.notAsked", "text"),
            Map.entry("opinion.reopen.reason", "text"),
            Map.entry("opinion.again.earlier", "again"),
            Map.entry("opinion.again.wrong", "again"),
            Map.entry("opinion.decide.choice", "choice"),
            Map.entry("form.tooLong", "text"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final OpinionCourse course;
    private final OpinionAppraisal appraisal;

    ItemCourseController(OpinionCourse course, OpinionAppraisal appraisal) {
        this.course = course;
        this.appraisal = appraisal;
    }

    @ModelAttribute("chosen")
    Chosen chosen(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me) {
        return new Chosen(me, id, List.of(new ItemKey(item, version)));
    }

    @PostMapping("/measures")
    String measures(
            @ModelAttribute(name = "chosen", binding = false) Chosen chosen,
            @ModelAttribute Entered entered,
            HttpServletRequest request) {
        return send(chosen, request, one -> course.measures(one, entered.plain()));
    }

    @PostMapping("/progress")
    String progress(
            @ModelAttribute(name = "chosen", binding = false) Chosen chosen,
            @ModelAttribute Entered entered,
            HttpServletRequest request) {
        return send(chosen, request, one -> course.progress(one, entered.mustDay(), entered.plain(), entered.files()));
    }

    @PostMapping("/ask")
    String ask(
            @ModelAttribute(name = "chosen", binding = false) Chosen chosen,
            @ModelAttribute Entered entered,
            HttpServletRequest request) {
        return send(chosen, request, one -> course.askExtension(one, entered.mustDay(), entered.plain()));
    }

    @PostMapping("/extend")
    String extend(
            @ModelAttribute(name = "chosen", binding = false) Chosen chosen,
            @ModelAttribute Entered entered,
            HttpServletRequest request) {
        return send(chosen, request, one -> course.answerExtension(one, entered.accepted(), entered.plain()));
    }

    @PostMapping("/reopen")
    String reopen(
            @ModelAttribute(name = "chosen", binding = false) Chosen chosen,
            @ModelAttribute Entered entered,
            HttpServletRequest request) {
        return send(chosen, request, one -> appraisal.reopen(one, entered.plain(), entered.againOn()));
    }

    private static String send(Chosen chosen, HttpServletRequest request, Consumer<Chosen> verb) {
        String page = "/opinions/" + chosen.opinionId() + "/items/"
                + chosen.keys().get(0).id();
        return new ShortForm(request, page, FIELDS).send("opinion.noted", () -> verb.accept(chosen));
    }
}
