package org.liandong.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one plan item: what it says, why one may see it, its counterparts at other levels, how far it has come. */
@Controller
@RequestMapping("/plans/items/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanItemController {

    private static final int LONGEST = 500;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "plan.item.state.unknown", "state",
            "plan.item.state.draft", "state",
            "plan.item.state.reason", "reason",
            "form.tooLong", "reason",
            "plan.link.missing", "other",
            "plan.link.self", "other");

    private final PlanReads reads;
    private final PlanLinks links;
    private final PlanItemService service;
    private final PlanInstruments instruments;
    private final PlanMeetings meetings;
    private final List<PlanItemUses> uses;
    private final ItemAnswers answers;

    PlanItemController(
            PlanReads reads,
            PlanLinks links,
            PlanItemService service,
            PlanInstruments instruments,
            PlanMeetings meetings,
            List<PlanItemUses> uses,
            ItemAnswers answers) {
        this.reads = reads;
        this.links = links;
        this.service = service;
        this.instruments = instruments;
        this.meetings = meetings;
        this.uses = uses;
        this.answers = answers;
    }

    @GetMapping
    String item(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
        PlanItemLine item = reads.item(me.reader(), id).orElseThrow(NotFoundException::new);
        boolean writes = item.ownerId() == me.bodyId() && me.isClerk();
        model.addAttribute("item", item);
        model.addAttribute("nameKey", item.nameKey());
        model.addAttribute("own", item.ownerId() == me.bodyId());
        model.addAttribute("writes", writes);
        model.addAttribute("instrument", instruments.name(item.instrument(), locale));
        model.addAttribute(
                "verdict",
                instruments.verdict(item.bodyKind(), item.instrument()).orElse(null));
        model.addAttribute("meeting", meetings.label(item.meetingId(), locale));
        model.addAttribute("states", ItemState.values());
        model.addAttribute(
                "uses",
                uses.stream().flatMap(use -> use.of(me.reader(), id).stream()).toList());
        model.addAttribute("counterparts", links.of(me.reader(), id));
        model.addAttribute("answers", answers.of(me.reader(), id));
        model.addAttribute(
                "candidates", writes && item.revisesId() == null ? links.candidates(me.reader(), id) : List.of());
        return "plan/item";
    }

    @PostMapping("/progress")
    @PreAuthorize("hasRole('CLERK')")
    String progress(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return form(id, request)
                .send(
                        "plan.done.item.progress",
                        () -> service.progress(me, id, version, state(state), ShortForm.text(reason, LONGEST)));
    }

    @PostMapping("/link")
    @PreAuthorize("hasRole('CLERK')")
    String link(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.item.link", () -> service.link(me, id, chosen(other)));
    }

    @PostMapping("/unlink")
    @PreAuthorize("hasRole('CLERK')")
    String unlink(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") long other,
            HttpServletRequest request) {
        return form(id, request).send("plan.done.item.unlink", () -> service.unlink(me, id, other));
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/plans/items/" + id, FIELDS);
    }

    private static ItemState state(String chosen) {
        ItemState state = Asked.one(ItemState.class, chosen);
        if (state == null) {
            throw new RuleViolation("plan.item.state.unknown");
        }
        return state;
    }

    private static long chosen(String other) {
        Long id = Asked.id(other);
        if (id == null) {
            throw new RuleViolation("plan.link.missing");
        }
        return id;
    }
}
