package org.liandong.liaison.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.RowKey;
import org.liandong.web.ShortForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 保存期限: how long the people in the own body's visits are kept, what the next night will anonymise and what not, and
 * the files that a person has to look at.
 */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class RetentionController {

    static final String PATH = "/liaison/personal-data/retention";
    private static final int LONGEST = 500;

    private static final Map<String, String> SET = Map.of(
            "personal.retention.range", "years", "personal.retention.reason", "reason", "form.tooLong", "reason");

    private static final Map<String, String> HOLD =
            Map.of("personal.hold.until", "until", "personal.hold.reason", "reason", "form.tooLong", "reason");

    private static final Map<String, String> KEEP = Map.of("personal.file.reason", "reason", "form.tooLong", "reason");

    private final RetentionPage page;
    private final Retentions retentions;
    private final VisitHolds holds;
    private final FilesLeft files;

    RetentionController(RetentionPage page, Retentions retentions, VisitHolds holds, FilesLeft files) {
        this.page = page;
        this.retentions = retentions;
        this.holds = holds;
        this.files = files;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "false") String kept,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        page.show(me.bodyId(), kept.equals("true"), RowKey.of(after), model);
        return "liaison/personal/retention";
    }

    @PostMapping(PATH)
    @PreAuthorize("hasAnyRole('LEADER','SECRETARY_GENERAL')")
    String set(
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(request, SET).send("personal.retention.set", () -> {
            Long number = Asked.id(years);
            if (number == null && !years.isBlank() || number != null && (number < 1 || number > Retentions.MOST)) {
                throw new RuleViolation("personal.retention.range", Retentions.MOST);
            }
            Long seen = Asked.id(version);
            retentions.set(
                    number == null ? null : number.intValue(),
                    ShortForm.text(reason, LONGEST),
                    seen == null || Math.abs(seen) > Integer.MAX_VALUE ? Integer.MIN_VALUE : seen.intValue(),
                    me);
        });
    }

    @PostMapping("/liaison/personal-data/visits/{id}/hold")
    String hold(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(request, HOLD)
                .send(
                        "personal.hold.done",
                        () -> holds.hold(id, Asked.day(until), ShortForm.text(reason, LONGEST), me));
    }

    @PostMapping("/liaison/personal-data/visits/{id}/release")
    String release(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(request, HOLD).send("personal.hold.ended", () -> holds.release(id, me));
    }

    @PostMapping("/liaison/personal-data/files/{id}/keep")
    @PreAuthorize("hasRole('CLERK')")
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(request, KEEP)
                .send("personal.file.kept", () -> files.keep(id, ShortForm.text(reason, LONGEST), me));
    }

    @PostMapping("/liaison/personal-data/files/{id}/delete")
    @PreAuthorize("hasRole('CLERK')")
    String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return form(request, KEEP).send("personal.file.deleted", () -> files.delete(id, me));
    }

    private static ShortForm form(HttpServletRequest request, Map<String, String> fields) {
        return new ShortForm(request, PATH, fields);
    }
}
