package org.liandong.docking.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.docking.RoundReads;
import org.liandong.docking.RoundView;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one round, to each body what concerns it, and the answers behind a figure. */
@Controller
@RequestMapping("/docking")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class RoundPageController {

    private static final int LIMIT = 100;

    private final RoundReads rounds;
    private final AnswerReads answers;
    private final RoundPage page;
    private final BodyLookup bodies;

    RoundPageController(RoundReads rounds, AnswerReads answers, RoundPage page, BodyLookup bodies) {
        this.rounds = rounds;
        this.answers = answers;
        this.page = page;
        this.bodies = bodies;
    }

    @GetMapping("/{id}")
    String round(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long area,
            Locale locale,
            Model model) {
        RoundView round = rounds.round(me.reader(), id).orElseThrow(NotFoundException::new);
        if (round.ownerId() == me.bodyId()) {
            return page.matrix(model, me, round, area, locale);
        }
        if (round.asks(me.reader())) {
            return page.reply(model, me, round, null, locale);
        }
        page.round(model, me, round, locale);
        return "docking/agenda";
    }

    /** The answers that a figure of the matrix counts. */
    @GetMapping("/{id}/answers")
    String answers(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(defaultValue = "ALL") AnswerFilter.Show show,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model model) {
        RoundView round = rounds.round(me.reader(), id)
                .filter(found -> found.ownerId() == me.bodyId())
                .orElseThrow(NotFoundException::new);
        BodyRow top = area == null ? null : bodies.byId(area).orElseThrow(NotFoundException::new);
        AnswerFilter filter = new AnswerFilter(item, show, top == null ? null : top.path());
        List<AnswerRow> rows = answers.page(me.reader(), id, filter, after, LIMIT + 1);
        boolean more = rows.size() > LIMIT;
        model.addAttribute("round", round);
        model.addAttribute("items", answers.items(me.reader(), id));
        model.addAttribute("shows", AnswerFilter.Show.values());
        model.addAttribute("filter", filter);
        model.addAttribute("areaId", area);
        model.addAttribute("areaName", top == null ? null : top.areaName());
        model.addAttribute("total", answers.count(me.reader(), id, filter));
        model.addAttribute("answers", more ? rows.subList(0, LIMIT) : rows);
        model.addAttribute("next", more ? rows.get(LIMIT - 1).key() : null);
        return "docking/answers";
    }
}
