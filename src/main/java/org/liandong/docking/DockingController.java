package org.liandong.docking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of docking that concern a body; the upper body sets the agenda of its own, opens and ends it. */
@Controller
@RequestMapping("/docking")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class DockingController {

    private final DockingService service;
    private final RoundReads reads;
    private final DockingLookup lookup;
    private final BodyLookup bodies;
    private final Clock clock;

    DockingController(DockingService service, RoundReads reads, DockingLookup lookup, BodyLookup bodies, Clock clock) {
        this.service = service;
        this.reads = reads;
        this.lookup = lookup;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    String rounds(@AuthenticationPrincipal SignedIn me, Model model) {
        List<RoundView> rounds = reads.rounds(me.reader());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "asked", rounds.stream().filter(r -> r.asks(me.reader())).toList());
        model.addAttribute(
                "own", rounds.stream().filter(r -> r.ownerId() == me.bodyId()).toList());
        model.addAttribute(
                "above",
                rounds.stream()
                        .filter(r -> r.ownerId() != me.bodyId() && !r.asks(me.reader()))
                        .toList());
        model.addAttribute("open", lookup.unanswered(me.reader()));
        model.addAttribute("upper", !bodies.children(me.bodyId()).isEmpty());
        return "docking/list";
    }

    @PostMapping("/{id}/items")
    String choose(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> planItems,
            RedirectAttributes flash) {
        service.choose(me, id, planItems == null ? List.of() : planItems);
        return done(id, "docking.done.items", flash);
    }

    @PostMapping("/{id}/delete")
    String discard(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        service.discard(me, id);
        flash.addFlashAttribute("notice", "docking.done.discard");
        return "redirect:/docking";
    }

    @PostMapping("/{id}/open")
    String open(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        service.open(me, id, version);
        return done(id, "docking.done.open", flash);
    }

    @PostMapping("/{id}/close")
    String close(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        service.close(me, id, version);
        return done(id, "docking.done.close", flash);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/docking/" + id;
    }
}
