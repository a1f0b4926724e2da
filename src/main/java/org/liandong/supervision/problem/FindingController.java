package org.liandong.supervision.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyFound;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings: sent to the congress of the organ's own level, and those that came. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class FindingController {

    private static final int FOUND = 12;
    private static final int LONGEST = 500;

    private final ProblemReads reads;
    private final FindingService service;
    private final Problems problems;
    private final BodySearch search;
    private final BodyLookup bodies;

    FindingController(
            ProblemReads reads, FindingService service, Problems problems, BodySearch search, BodyLookup bodies) {
        this.reads = reads;
        this.service = service;
        this.problems = problems;
        this.search = search;
        this.bodies = bodies;
    }

    /** @param box which of them; what was received for nonsense */
    @GetMapping("/findings")
    String list(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        ProblemReads.Box asked =
                Objects.requireNonNullElse(Asked.one(ProblemReads.Box.class, box), ProblemReads.Box.RECEIVED);
        List<FindingRow> found = reads.findings(me.reader(), asked, Asked.id(before));
        List<FindingRow> rows = found.subList(0, Math.min(found.size(), ProblemReads.LIMIT));
        model.addAttribute("box", asked);
        model.addAttribute("boxes", ProblemReads.Box.values());
        model.addAttribute("sent", asked == ProblemReads.Box.SENT);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                found.size() > rows.size()
                        ? "/findings?box=" + asked + "&before="
                                + rows.get(rows.size() - 1).id()
                        : null);
        return "ledger/findings";
    }

    @GetMapping("/problems/{id}/findings/new")
    @PreAuthorize("hasRole('CLERK')")
    String blank(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        problems.own(id, me);
        FindingForm form = FindingForm.of(reads.one(id, me.reader()).orElseThrow(NotFoundException::new));
        model.addAttribute("findingForm", form);
        return show(id, form, null, me, model);
    }

    @PostMapping("/problems/{id}/findings")
    @PreAuthorize("hasRole('CLERK')")
    String send(
            @PathVariable long id,
            @Valid @ModelAttribute FindingForm findingForm,
            BindingResult errors,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String bodySearch,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash) {
        problems.own(id, me);
        if (!find.isEmpty()) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "findingForm");
            model.addAttribute("findingForm", findingForm.same());
            return show(id, findingForm, Asked.words(bodySearch), me, model);
        }
        if (!errors.hasErrors()) {
            try {
                service.send(
                        id,
                        Objects.requireNonNull(findingForm.toId()),
                        findingForm.plainText(),
                        findingForm.plainOrgan(),
                        me);
                flash.addFlashAttribute("notice", "finding.sent");
                return "redirect:/problems/" + id;
            } catch (RuleViolation refused) {
                errors.rejectValue("toId", refused.key(), refused.arguments(), null);
            }
        }
        return show(id, findingForm, null, me, model);
    }

    @PostMapping("/findings/{id}/receive")
    String receive(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, "/findings", Map.of("form.tooLong", "answer"))
                .send("finding.received", () -> service.receive(id, ShortForm.text(answer, LONGEST), me));
    }

    private String show(long id, FindingForm form, @Nullable String words, SignedIn me, Model model) {
        model.addAttribute("entry", reads.one(id, me.reader()).orElseThrow(NotFoundException::new));
        Long to = form.toId();
        model.addAttribute(
                "chosen",
                to == null
                        ? List.of()
                        : bodies.byId(to)
                                .map(body -> new BodyFound(
                                        body.id(),
                                        body.code(),
                                        body.shortName(),
                                        body.areaName(),
                                        body.kind(),
                                        body.level(),
                                        ""))
                                .map(List::of)
                                .orElse(List.of()));
        model.addAttribute("bodySearch", words);
        model.addAttribute("found", words == null ? null : search.find(words, BodyScope.LINE, me.reader(), FOUND));
        return "ledger/finding-form";
    }
}
