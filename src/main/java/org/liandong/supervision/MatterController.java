package org.liandong.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists and shows joint matters and the tasks in them. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MatterController {

    /** Up to so many participants are shown at once; more are grouped by area. */
    private static final int FLAT = 40;

    private final MatterReads reads;
    private final MatterPages pages;
    private final MatterLookup lookup;
    private final BodyLookup bodies;
    private final PlanLookup plans;

    MatterController(MatterReads reads, MatterPages pages, MatterLookup lookup, BodyLookup bodies, PlanLookup plans) {
        this.reads = reads;
        this.pages = pages;
        this.lookup = lookup;
        this.bodies = bodies;
        this.plans = plans;
    }

    @GetMapping("/matters")
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable MatterState state,
            @RequestParam(required = false) @Nullable String role,
            Model model) {
        MatterFilter filter = new MatterFilter(year, state, role);
        model.addAttribute("filter", filter);
        model.addAttribute("states", MatterState.values());
        model.addAttribute("years", reads.years(me.reader()));
        model.addAttribute("matters", reads.list(me.reader(), filter));
        return "matters/list";
    }

    /** The tasks that a figure elsewhere counts. */
    @GetMapping("/matters/tasks")
    String tasks(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "ALL") TaskFilter.Show show,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(defaultValue = "") String afterPath,
            @RequestParam(defaultValue = "0") long afterId,
            Model model) {
        BodyRow top = area == null ? null : body(area);
        TaskFilter filter = new TaskFilter(show, year, top == null ? null : top.path());
        List<TaskRow> rows = lookup.tasks(me.reader(), filter, afterPath, afterId, MatterReads.LIMIT + 1);
        model.addAttribute("shows", TaskFilter.Show.values());
        model.addAttribute("filter", filter);
        model.addAttribute("area", top == null ? null : top.id());
        model.addAttribute("areaName", top == null ? null : top.areaName());
        model.addAttribute("tasks", firstPage(rows));
        model.addAttribute("more", rows.size() > MatterReads.LIMIT);
        return "matters/tasks";
    }

    @GetMapping("/matters/{id}")
    String detail(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("today") LocalDate today,
            @RequestParam(required = false) TaskFilter.@Nullable Show show,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        MatterView matter = pages.matter(id, me);
        MatterReads.Figures figures = reads.figures(id, me.reader());
        ParticipantFilter filter = new ParticipantFilter(show, area, after);
        model.addAttribute("matter", matter);
        model.addAttribute("owner", body(matter.ownerId()));
        model.addAttribute("figures", figures);
        model.addAttribute("steps", matter.steps(today, 0));
        model.addAttribute("picked", filter);
        Long item = matter.content().planItemId();
        model.addAttribute(
                "planItem",
                item == null ? null : plans.readable(me.reader(), item).orElse(null));
        if (figures.invited() > FLAT) {
            model.addAttribute("groups", reads.groups(id, matter.ownerPath(), me.reader()));
        }
        if (figures.invited() <= FLAT || filter.open()) {
            showParticipants(matter, me, filter, model);
        }
        return "matters/detail";
    }

    private void showParticipants(MatterView matter, SignedIn me, ParticipantFilter filter, Model model) {
        BodyRow top = filter.area() == null ? null : body(filter.area());
        List<ParticipantRow> rows = reads.participants(matter.id(), me.reader(), filter, top == null ? "" : top.path());
        List<ParticipantRow> page = firstPage(rows);
        model.addAttribute("areaName", top == null ? null : top.areaName());
        model.addAttribute("participants", page);
        model.addAttribute(
                "next", rows.size() > page.size() ? page.get(page.size() - 1).path() : null);
    }

    private static <T> List<T> firstPage(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), MatterReads.LIMIT));
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }
}
