package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit: read it, confirm it, answer its points. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class VisitController {

    private static final int LONGEST = 2000;

    private final VisitDetails details;
    private final VisitService visits;
    private final Attachments attachments;
    private final Clock clock;

    VisitController(VisitDetails details, VisitService visits, Attachments attachments, Clock clock) {
        this.details = details;
        this.visits = visits;
        this.attachments = attachments;
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
        model.addAttribute("mine", visit.ownedBy(me.bodyId()));
        model.addAttribute("waiting", visit.waitsFor(me.bodyId()));
        model.addAttribute("why", visit.why(me.bodyId()));
        model.addAttribute("files", attachments.of(VisitService.SUBJECT, id));
        model.addAttribute("satisfactions", Satisfaction.values());
        model.addAttribute("zone", clock.getZone());
        return "liaison/visits/detail";
    }

    /** Shows what is hidden from bodies that had no part; the audit log keeps who opened it. */
    @PostMapping("/visits/{id}/reveal")
    String reveal(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        if (reason.isBlank()) {
            throw new RuleViolation("visit.reveal.reason");
        }
        visits.reveal(id, me);
        return page(id, me, model, true);
    }

    @PostMapping("/visits/{id}/confirm")
    @PreAuthorize("hasAnyRole('CLERK','LEADER')")
    String confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String comment,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        String text = checked(comment);
        visits.answer(id, text, me);
        flash.addFlashAttribute("notice", text.isEmpty() ? "visit.confirmed" : "visit.commented");
        return "redirect:/visits/" + id;
    }

    @PostMapping("/visits/{id}/points/{pointId}/answer")
    @PreAuthorize("hasRole('CLERK')")
    String answer(
            @PathVariable long id,
            @PathVariable long pointId,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String toldBackOn,
            @RequestParam(defaultValue = "") String satisfied,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        LocalDate told = Asked.day(toldBackOn);
        Satisfaction content = Asked.one(Satisfaction.class, satisfied);
        try {
            visits.answerPoint(id, pointId, checked(result), told, content, me);
            flash.addFlashAttribute("notice", "visit.point.answered");
        } catch (RuleViolation violation) {
            flash.addFlashAttribute("problem", violation.key());
            flash.addFlashAttribute("typed", new Typed(pointId, result, told, content));
        }
        return "redirect:/visits/" + id + "#point-" + pointId;
    }

    private static String checked(String text) {
        String clean = text.strip().replace("\u0000", "");
        if (clean.length() > LONGEST) {
            throw new RuleViolation("visit.text.too-long", LONGEST);
        }
        return clean;
    }

    /** What was typed about a point, shown again beside what is wrong with it. */
    record Typed(long pointId, String result, @Nullable LocalDate toldBackOn, @Nullable Satisfaction satisfied) {}
}
