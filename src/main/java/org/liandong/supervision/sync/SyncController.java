package org.liandong.supervision.sync;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 四同步 of a joint matter: its participants by area, a large area by the areas in it, a small one's participants one by one. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class SyncController {

    /** As many participants are listed without a grouping. */
    private static final int FEW = 40;

    private final SyncReads reads;
    private final SyncReminder reminder;
    private final BodyLookup bodies;
    private final Clock clock;

    SyncController(SyncReads reads, SyncReminder reminder, BodyLookup bodies, Clock clock) {
        this.reads = reads;
        this.reminder = reminder;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/sync")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        SyncReads.Head head = reads.head(id, me.reader()).orElseThrow(NotFoundException::new);
        List<SyncGroup> areas = reads.groups(head, me.reader());
        BodyRow top = area == null ? null : bodies.byId(area).orElseThrow(NotFoundException::new);
        boolean parted = top != null
                && many(areas.stream().filter(one -> one.id() == top.id()).toList());
        LocalDate reminded = reads.reminded(id);
        model.addAttribute("matter", head);
        model.addAttribute("mine", head.ownerId() == me.bodyId());
        model.addAttribute("groups", parted ? reads.groups(head, top.path(), me.reader()) : areas);
        model.addAttribute("parted", parted);
        model.addAttribute("areaName", top == null ? null : top.areaName());
        model.addAttribute("area", area);
        model.addAttribute("above", top == null ? null : above(top, head));
        model.addAttribute("reminded", reminded);
        model.addAttribute("remindedToday", LocalDate.now(clock).equals(reminded));
        if (top != null || !many(areas)) {
            String path = top == null ? "" : top.path();
            addRows(reads.rows(id, me.reader(), path, parted ? 1 : SyncReads.ALL_LEVELS, after), model);
        }
        return "matters/sync";
    }

    /** The area in whose table the given one stands; null for what stands in the first table, and outside the initiator's area. */
    private @Nullable BodyRow above(BodyRow area, SyncReads.Head head) {
        Long parent = area.parentId();
        return parent == null || parent == head.ownerId() || !area.path().startsWith(head.ownerPath())
                ? null
                : bodies.byId(parent).orElse(null);
    }

    /** Whether there are too many to list one by one. */
    private static boolean many(List<SyncGroup> groups) {
        return groups.stream().mapToInt(SyncGroup::tasks).sum() > FEW;
    }

    private static void addRows(List<SyncRow> rows, Model model) {
        List<SyncRow> page = rows.subList(0, Math.min(rows.size(), SyncReads.LIMIT));
        model.addAttribute("rows", page);
        model.addAttribute(
                "next", rows.size() > page.size() ? page.get(page.size() - 1).path() : null);
    }

    @PostMapping("/matters/{id}/sync/remind")
    String remind(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        SyncReads.Head head = reads.head(id, me.reader()).orElseThrow(NotFoundException::new);
        return new ShortForm(request, "/matters/" + id + "/sync", Map.of())
                .send("sync.reminded", () -> reminder.send(head, me));
    }
}
