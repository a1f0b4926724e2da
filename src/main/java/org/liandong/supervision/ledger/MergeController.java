package org.liandong.supervision.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.problem.Problem;
import org.liandong.supervision.problem.ProblemForm;
import org.liandong.supervision.problem.Problems;
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

/** Puts one's own problem into a line: one that holds the same thing already, or a new one; and takes it out again. */
@Controller
@RequestMapping("/problems/{id}/line")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MergeController {

    private static final int LONGEST = 500;

    private static final Map<String, String> FIELDS = Map.of(
            "ledger.title.missing", "heading",
            "ledger.audience.missing", "audience",
            "form.tooLong", "heading");

    private final Problems problems;
    private final Suggestions suggestions;
    private final LedgerService service;

    MergeController(Problems problems, Suggestions suggestions, LedgerService service) {
        this.problems = problems;
        this.suggestions = suggestions;
        this.service = service;
    }

    @GetMapping
    String choose(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        Problem problem = problems.own(id, me);
        if (problem.lineId() != null) {
            return "redirect:/ledger/" + problem.lineId();
        }
        Suggestions.Compared compared = new Suggestions.Compared(
                problem.matterId(),
                problem.content().statute(),
                problem.content().article(),
                problem.topic());
        model.addAttribute("entry", problem);
        model.addAttribute("lines", suggestions.lines(compared, me.reader()));
        model.addAttribute("others", suggestions.problems(compared, id, me.reader()));
        model.addAttribute("audiences", ProblemForm.AUDIENCES);
        model.addAttribute("heading", heading(problem));
        return "ledger/merge";
    }

    @PostMapping("/open")
    String open(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String audience,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(request, "/problems/" + id + "/line", FIELDS)
                .send("ledger.done.open", "/problems/" + id, () -> {
                    Audience chosen = Asked.one(Audience.class, audience);
                    if (chosen == null) {
                        throw new RuleViolation("ledger.audience.missing");
                    }
                    service.open(id, ShortForm.text(heading, LedgerLine.LONGEST_TITLE), chosen, me);
                });
    }

    @PostMapping("/join")
    String join(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String line,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        long chosen = Objects.requireNonNullElse(Asked.id(line), -1L);
        return new ShortForm(request, "/problems/" + id + "/line", Map.of())
                .send("ledger.done.join", "/ledger/" + chosen, () -> service.join(chosen, id, me));
    }

    @PostMapping("/leave")
    String leave(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return new ShortForm(
                        request, "/problems/" + id, Map.of("ledger.leave.reason", "reason", "form.tooLong", "reason"))
                .send("ledger.done.leave", () -> service.leave(id, ShortForm.text(reason, LONGEST), me));
    }

    /** A title to begin with: the first sentence of the problem. */
    private static String heading(Problem problem) {
        String first = problem.content().text().split("[\\r\\n\u3002\uff1b;]", 2)[0];
        return first.length() > LedgerLine.LONGEST_TITLE ? first.substring(0, LedgerLine.LONGEST_TITLE) : first;
    }
}
