package org.liandong.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The published revisions of a plan: one as it was, and any two side by side (监督法 63(3)). */
@Controller
@RequestMapping("/plans/{id}/revisions")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanRevisionController {

    private final PlanReads reads;
    private final PlanRevisions revisions;
    private final PlanPage page;

    PlanRevisionController(PlanReads reads, PlanRevisions revisions, PlanPage page) {
        this.reads = reads;
        this.revisions = revisions;
        this.page = page;
    }

    @GetMapping("/{number}")
    String revision(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @PathVariable int number,
            Locale locale,
            Model model) {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        PlanRevision revision = revisions.find(id, number).orElseThrow(NotFoundException::new);
        model.addAttribute("plan", plan);
        model.addAttribute("revision", revision);
        model.addAttribute("items", revisions.items(me.reader(), id, number));
        page.names(model, locale);
        page.meeting(model, revision.meetingId(), locale);
        return "plan/revision";
    }

    /** Two revisions side by side; without numbers the latest and the one before it. */
    @GetMapping("/compare")
    String compare(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Locale locale,
            Model model) {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        List<PlanRevision> kept = revisions.of(id);
        if (kept.size() < 2) {
            throw new NotFoundException();
        }
        PlanRevision later = pick(kept, to == null ? kept.get(0).number() : to);
        PlanRevision earlier = pick(kept, from == null ? Math.max(1, later.number() - 1) : from);
        List<RevisionDifference> differences = RevisionDifference.between(
                revisions.items(me.reader(), id, earlier.number()), revisions.items(me.reader(), id, later.number()));
        Map<RevisionDifference.Change, List<RevisionDifference>> byChange =
                differences.stream().collect(Collectors.groupingBy(RevisionDifference::change));
        model.addAttribute("plan", plan);
        model.addAttribute("revisions", kept);
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute(
                "changed",
                differences.stream()
                        .filter(each -> each.change() != RevisionDifference.Change.SAME)
                        .toList());
        model.addAttribute("same", byChange.getOrDefault(RevisionDifference.Change.SAME, List.of()));
        page.names(model, locale);
        return "plan/compare";
    }

    private static PlanRevision pick(List<PlanRevision> kept, int number) {
        return kept.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
