package org.liandong.supervision.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a body writes in its own column. */
@Controller
@RequestMapping("/ledger/{id}/parts/{part}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PartController {

    /** Longest measures and entries. */
    static final int LONGEST = 1000;

    /** The field beside which a refusal is told. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("ledger.measures.missing", "measures"),
            Map.entry("ledger.day.wrong", "day"),
            Map.entry("ledger.day.future", "day"),
            Map.entry("ledger.progress.missing", "text"),
            Map.entry("ledger.finish.measures", "text"),
            Map.entry("ledger.close.why", "why"),
            Map.entry("ledger.reopen.why", "reason"),
            Map.entry("attachment.empty", "file"),
            Map.entry("attachment.too-large", "file"),
            Map.entry("attachment.type", "file"));

    private final RectificationService service;

    PartController(RectificationService service) {
        this.service = service;
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String measures,
            @RequestParam(defaultValue = "") String day,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, "measures", request)
                .send(
                        "ledger.done.plan",
                        () -> service.plan(
                                part, version, ShortForm.text(measures, LONGEST), day.isBlank() ? null : day(day), me));
    }

    @PostMapping("/note")
    String note(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, "text", request)
                .send(
                        "ledger.done.note",
                        () -> service.note(part, version, day(day), ShortForm.text(text, LONGEST), file, me));
    }

    @PostMapping("/finish")
    String finish(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, "text", request)
                .send("ledger.done.finish", () -> service.finish(part, version, ShortForm.text(text, LONGEST), me));
    }

    @PostMapping("/close")
    String close(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, "why", request)
                .send(
                        "ledger.done.close",
                        () -> service.close(part, version, day(day), ShortForm.text(why, LONGEST), me));
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, "reason", request)
                .send("ledger.done.reopen", () -> service.reopen(part, version, ShortForm.text(reason, LONGEST), me));
    }

    private static LocalDate day(String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("ledger.day.wrong");
        }
        return day;
    }

    /** @param longText the field of free text, which may be too long */
    private static ShortForm form(long id, String longText, HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.put("form.tooLong", longText);
        return new ShortForm(request, "/ledger/" + id, fields);
    }
}
