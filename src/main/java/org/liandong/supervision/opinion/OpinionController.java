package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyRow;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the items of opinions, and shows an opinion, one of its items, and the opinions of a piece of work. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class OpinionController {

    private static final int LIMIT = 50;

    private final OpinionReads reads;
    private final OpinionPages pages;
    private final OpinionLaw law;
    private final WorkLookup works;
    private final Clock clock;

    OpinionController(OpinionReads reads, OpinionPages pages, OpinionLaw law, WorkLookup works, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.law = law;
        this.works = works;
        this.clock = clock;
    }

    @GetMapping("/opinions")
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        OpinionFilter filter = OpinionFilter.of(whose, year, state, show, organ, matter);
        List<ItemRow> rows = reads.page(me.reader(), filter, after, LIMIT + 1);
        boolean more = rows.size() > LIMIT;
        model.addAttribute("filter", filter);
        model.addAttribute("items", more ? rows.subList(0, LIMIT) : rows);
        model.addAttribute("count", reads.count(me.reader(), filter));
        model.addAttribute("years", reads.years(me.reader()));
        model.addAttribute("states", ItemState.values());
        model.addAttribute(
                "empty",
                reads.own(me.reader(), LIMIT).stream()
                        .filter(one -> one.items() == 0)
                        .toList());
        model.addAttribute(
                "next",
                more
                        ? "/opinions?" + filter.query() + "&after="
                                + rows.get(LIMIT - 1).after()
                        : null);
        addRefusal(law.body(me.bodyId()), model);
        return "opinions/list";
    }

    @GetMapping("/opinions/{id}")
    String opinion(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        OpinionRow opinion = pages.show(id, me, model);
        pages.addRecords(opinion, model);
        return "opinions/opinion";
    }

    @GetMapping("/opinions/{id}/items/{item}")
    String item(@PathVariable long id, @PathVariable long item, @AuthenticationPrincipal SignedIn me, Model model) {
        OpinionRow opinion = pages.show(id, me, model);
        pages.addRecords(opinion, model);
        pages.addItem(item, me, model);
        model.addAttribute("report", law.step(opinion.basis().reportStep()));
        model.addAttribute("today", LocalDate.now(clock));
        return "opinions/item";
    }

    /** The opinions that came of a joint matter, or of one congress's task in it. */
    @GetMapping({"/matters/{matterId}/opinions", "/matters/{matterId}/tasks/{taskId}/opinions"})
    String ofWork(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Work work = works.readable(matterId, taskId, me);
        List<OpinionRow> rows = reads.ofWork(me.reader(), matterId, taskId, LIMIT + 1);
        BodyRow body = law.body(work.sharing().ownerId());
        model.addAttribute("work", work);
        model.addAttribute("body", body);
        model.addAttribute("mine", work.sharing().ownedBy(me.reader()));
        model.addAttribute("opinions", rows.subList(0, Math.min(LIMIT, rows.size())));
        model.addAttribute("more", rows.size() > LIMIT);
        addRefusal(body, model);
        return "opinions/work";
    }

    /** Why the body has no opinions of its own, null where it has. */
    private void addRefusal(BodyRow body, Model model) {
        model.addAttribute(
                "refusal", law.against(body, law.deciders(body.kind()).get(0)).orElse(null));
    }
}
