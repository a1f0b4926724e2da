package org.liandong.law.statute;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of statutes as everybody who is signed in may read it; the work that rests on one as its reader may. */
@Controller
@PreAuthorize("isAuthenticated()")
class StatuteController {

    private static final int PAGE = 50;
    private static final int USES = 20;

    private final StatuteReads reads;
    private final StatutePicks picks;
    private final StatuteUses uses;

    StatuteController(StatuteReads reads, StatutePicks picks, StatuteUses uses) {
        this.reads = reads;
        this.picks = picks;
        this.uses = uses;
    }

    @GetMapping("/statutes")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String retired,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        StatuteFilter filter = StatuteFilter.of(q, kind, level, retired);
        Long next = Asked.id(after);
        Long previous = next == null ? Asked.id(before) : null;
        List<StatuteRow> found = reads.page(filter, next == null ? previous : next, previous != null, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<StatuteRow> rows = !more ? found : previous == null ? found.subList(0, PAGE) : found.subList(1, PAGE + 1);
        boolean up = !rows.isEmpty() && (next != null || previous != null && more);
        boolean down = !rows.isEmpty() && (previous != null || more);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", StatuteKind.values());
        model.addAttribute("levels", StatuteLevel.values());
        model.addAttribute("statutes", rows);
        model.addAttribute("prevUrl", up ? filter.url("before", rows.get(0).id()) : null);
        model.addAttribute(
                "nextUrl", down ? filter.url("after", rows.get(rows.size() - 1).id()) : null);
        return "statutes/list";
    }

    /** @param after key of the last piece of work on the page before */
    @GetMapping("/statutes/{id}")
    String detail(
            @AuthenticationPrincipal @Nullable SignedIn me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        StatuteDetail statute = reads.detail(id).orElseThrow(NotFoundException::new);
        boolean reads = me != null && !me.isOfficer();
        List<StatuteUses.Use> found =
                reads ? uses.of(me.reader(), statute.name(), after.isBlank() ? null : after, USES + 1) : List.of();
        boolean more = found.size() > USES;
        model.addAttribute("statute", statute);
        model.addAttribute(
                "keeps", reads && me.isClerk() && statute.keptBy(me.bodyId(), StatuteService.provincial(me)));
        model.addAttribute("uses", more ? found.subList(0, USES) : found);
        model.addAttribute("next", more ? found.get(USES - 1).key() : null);
        model.addAttribute("paged", !after.isBlank());
        return "statutes/detail";
    }

    /** Answers the picker of a form with rows to tick. */
    @GetMapping("/statutes/options")
    String options(@RequestParam(defaultValue = "") String statuteSearch, Locale locale, Model model) {
        model.addAttribute("name", "statutes");
        model.addAttribute("articles", true);
        model.addAttribute("found", picks.find(statuteSearch.replace("\u0000", ""), locale));
        return "components/name-picker :: options";
    }
}
