package org.liandong.liaison;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One visit: read it, confirm it, answer its points. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class VisitController {

    private static final int LONGEST = 2000;
    private static final int LONGEST_REASON = 1000;

    /** The field beside which a refusal is told, for each of the short forms. */
    private static final Map<String, String> REASON = Map.of("visit.reveal.reason", "reason", "form.tooLong", "reason");

    private static final Map<String, String> COMMENT =
            Map.of("visit.comment.empty", "comment", "form.tooLong", "comment");

    private static final Map<String, String> POINT = Map.of(
            "visit.point.result.empty", "result",
            "form.tooLong", "result",
            "visit.point.told.future", "toldBackOn",
            "visit.point.told.wrong", "toldBackOn",
            "visit.point.told.missing", "toldBackOn",
            "point.reason.missing", "reason");

    private final VisitDetails details;
    private final VisitService visits;
    private final Attachments attachments;
    private final List<VisitUses> uses;
    private final Clock clock;

    VisitController(
            VisitDetails details, VisitService visits, Attachments attachments, List<VisitUses> uses, Clock clock) {
        this.details = details;
        this.visits = visits;
        this.attachments = attachments;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping("/visits/{id}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(id, me, model, false);
    }

    private String page(long id, SignedIn me, Model model, boolean opened) {
        VisitDetail visit = details.find(id, me.reader()).orElseThrow(NotFoundException::new);
        boolean open = opened || visit.tookPart(me.bodyId());
        model.addAttribute("visit", open ? visit : visit.masked());
        model.addAttribute("masked", !open);
        String people = visit.facts().people();
        model.addAttribute(
                "changes",
                visits.changes(id).stream()
                        .map(change -> open ? change : change.masked(people))
                        .toList());
        model.addAttribute("mine", visit.ownedBy(me.bodyId()));
        model.addAttribute("waiting", visit.waitsFor(me.bodyId()));
        model.addAttribute("why", visit.why(me.bodyId()));
        model.addAttribute("went", visit.went(me.bodyId()));
        model.addAttribute(
                "actors",
                visits.actors(id, me).stream()
                        .map(actor -> open ? actor : actor.masked())
                        .toList());
        boolean filesOpen = visit.facts().anonymisedOn() == null || details.filesReadable(id, me.reader());
        model.addAttribute(
                "files",
                !filesOpen
                        ? List.of()
                        : attachments.of(VisitService.SUBJECT, id).stream()
                                .map(file -> open
                                        ? file
                                        : file.named(PersonalData.mask(
                                                file.name(), visit.facts().people())))
                                .toList());
        model.addAttribute(
                "uses",
                uses.stream().flatMap(each -> each.of(me.reader(), id).stream()).toList());
        model.addAttribute("satisfactions", Satisfaction.values());
        model.addAttribute("zone", clock.getZone());
        return "liaison/visits/detail";
    }

    /** Shows what is hidden from bodies that had no part; the audit log keeps who opened it and why. */
    @PostMapping("/visits/{id}/reveal")
    String reveal(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletRequest request) {
        try {
            visits.reveal(id, ShortForm.text(reason, LONGEST_REASON), me);
            return page(id, me, model, true);
        } catch (RuleViolation refusal) {
            return form(id, REASON, request).refuse(refusal);
        }
    }

    @PostMapping("/visits/{id}/confirm")
    @PreAuthorize("hasAnyRole('CLERK','LEADER')")
    String confirm(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String comment,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        boolean confirms = comment == null;
        return form(id, COMMENT, request).send(confirms ? "visit.confirmed" : "visit.commented", () -> {
            String text = confirms ? "" : ShortForm.text(comment, LONGEST);
            if (!confirms && text.isEmpty()) {
                throw new RuleViolation("visit.comment.empty");
            }
            visits.answer(id, text, me);
        });
    }

    @PostMapping("/visits/{id}/points/{pointId}/answer")
    @PreAuthorize("hasRole('CLERK')")
    String answer(
            @PathVariable long id,
            @PathVariable long pointId,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String toldBackOn,
            @RequestParam(defaultValue = "") String satisfied,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        Runnable verb = () -> {
            LocalDate told = Asked.day(toldBackOn);
            if (told == null && !toldBackOn.isBlank()) {
                throw new RuleViolation("visit.point.told.wrong");
            }
            Satisfaction content = Asked.one(Satisfaction.class, satisfied);
            if (content != null && told == null) {
                throw new RuleViolation("visit.point.told.missing");
            }
            String outcome = ShortForm.text(result, LONGEST);
            String why = ShortForm.text(reason, LONGEST_REASON);
            Telling telling = told == null ? null : new Telling(told, "", "", content, why);
            visits.answerPoint(id, pointId, outcome, telling, me);
        };
        return new ShortForm(request, "/visits/" + id + "#point-" + pointId, POINT).send("visit.point.answered", verb);
    }

    private static ShortForm form(long id, Map<String, String> fields, HttpServletRequest request) {
        return new ShortForm(request, "/visits/" + id, fields);
    }
}
