package org.liandong.supervision.opinion.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.ledger.LedgerLookup;
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

/** The lines of the ledger that an item of an opinion is about. */
@Controller
@RequestMapping("/opinions/{id}/items/{item}/lines")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class LinkController {

    private static final int MOST = 200;

    private final OpinionLinks links;
    private final LedgerLookup ledger;

    LinkController(OpinionLinks links, LedgerLookup ledger) {
        this.links = links;
        this.ledger = ledger;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long item, @AuthenticationPrincipal SignedIn me, Model model) {
        OpinionLinks.Item one = item(id, item, me);
        model.addAttribute("item", one);
        model.addAttribute("mine", one.ownerId() == me.bodyId());
        model.addAttribute("lines", links.linesOf(item, me.reader()));
        model.addAttribute("choices", ledger.open(me.reader(), MOST));
        return "ledger/opinion-lines";
    }

    @PostMapping
    String link(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String line,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        OpinionLinks.Item one = item(id, item, me);
        return form(one, request)
                .send("link.done", () -> links.link(one, Objects.requireNonNullElse(Asked.id(line), -1L), me));
    }

    @PostMapping("/{line}/drop")
    String drop(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable long line,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        OpinionLinks.Item one = item(id, item, me);
        return form(one, request).send("link.dropped", () -> links.drop(one, line, me));
    }

    private OpinionLinks.Item item(long id, long item, SignedIn me) {
        return links.item(id, item, me.reader()).orElseThrow(NotFoundException::new);
    }

    private static ShortForm form(OpinionLinks.Item item, HttpServletRequest request) {
        return new ShortForm(request, item.url() + "/lines", Map.of("link.line.unknown", "line"));
    }
}
