package org.liandong.liaison.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.VisitLookup;
import org.liandong.liaison.VisitTargets;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The clerk of a body that took part says what else the visit has to do with. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class VisitLinkController {

    private static final int FOUND = 12;

    private final VisitLookup visits;
    private final List<VisitTargets> targets;

    VisitLinkController(VisitLookup visits, List<VisitTargets> targets) {
        this.visits = visits;
        this.targets = targets;
    }

    /** Records of one kind: those linked, and those that were found and are not. */
    record Offer(String kind, List<VisitTargets.Target> linked, List<VisitTargets.Target> found) {}

    @GetMapping("/visits/{id}/links")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String find,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("visit", mine(id, me));
        model.addAttribute("find", find);
        String words = Asked.words(find);
        model.addAttribute(
                "offers",
                targets.stream().map(each -> offer(each, id, words, me)).toList());
        return "liaison/links/list";
    }

    private static Offer offer(VisitTargets targets, long visit, String words, SignedIn me) {
        List<VisitTargets.Target> linked = targets.linked(visit, me);
        List<VisitTargets.Target> found = targets.find(words, me, FOUND).stream()
                .filter(target -> !linked.contains(target))
                .toList();
        return new Offer(targets.kind(), linked, found);
    }

    @PostMapping("/visits/{id}/links")
    String link(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("visit.target.linked", () -> {
            mine(id, me);
            of(kind).link(id, key, me);
        });
    }

    @PostMapping("/visits/{id}/links/remove")
    String unlink(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, request).send("visit.target.unlinked", () -> {
            mine(id, me);
            of(kind).unlink(id, key, me);
        });
    }

    private VisitLookup.Found mine(long id, SignedIn me) {
        if (!visits.tookPart(id, me.reader())) {
            throw new NotFoundException();
        }
        return visits.among(List.of(id), me.reader(), null, 1).get(0);
    }

    private VisitTargets of(String kind) {
        return targets.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visit.target.unknown"));
    }

    private static ShortForm form(long id, HttpServletRequest request) {
        return new ShortForm(request, "/visits/" + id + "/links", Map.of());
    }
}
