package org.liandong.liaison.point;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.Satisfaction;
import org.liandong.liaison.Telling;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One point with its way; the clerk of the congress that took it up writes the next step. */
@Controller
@RequestMapping("/liaison/points/{id}")
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class PointController {

    private static final int LONGEST = 2000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 100;

    private static final Map<String, String> REMIND =
            Map.of("point.day.future", "day", "point.day.missing", "day", "form.tooLong", "how");

    private static final Map<String, String> RESULT = Map.of(
            "visit.point.result.empty", "result",
            "form.tooLong", "result",
            "point.day.future", "day",
            "point.day.missing", "day",
            "attachment.empty", "files",
            "attachment.too-large", "files",
            "attachment.type", "files");

    private static final Map<String, String> TELL = Map.of(
            "visit.point.told.future", "day",
            "point.day.missing", "day",
            "point.reason.missing", "reason",
            "form.tooLong", "reason");

    private final PointPage page;
    private final PointService service;
    private final FollowUps followUps;

    PointController(PointPage page, PointService service, FollowUps followUps) {
        this.page = page;
        this.service = service;
        this.followUps = followUps;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page.show(id, me, model);
    }

    /** Opens the form of a visit that goes back to the point. */
    @PostMapping("/follow-up")
    @PreAuthorize("hasRole('CLERK')")
    String followUp(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/visits/new?plan=" + followUps.begin(id, me);
    }

    @PostMapping("/remind")
    @PreAuthorize("hasRole('CLERK')")
    String remind(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String how,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, REMIND, request)
                .send(
                        "point.done.remind",
                        () -> service.remind(id, version, day(day), ShortForm.text(how, LONGEST_NAME), me));
    }

    @PostMapping("/result")
    @PreAuthorize("hasRole('CLERK')")
    String result(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, RESULT, request)
                .send(
                        "point.done.result",
                        () -> service.resolve(id, version, ShortForm.text(result, LONGEST), day(day), files, me));
    }

    @PostMapping("/tell")
    @PreAuthorize("hasRole('CLERK')")
    String tell(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            TellForm tellForm,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        return form(id, TELL, request)
                .send("point.done.tell", () -> service.tellBack(id, version, tellForm.telling(), me));
    }

    private static LocalDate day(@Nullable String typed) {
        LocalDate day = Asked.day(typed);
        if (day == null) {
            throw new RuleViolation("point.day.missing");
        }
        return day;
    }

    private static ShortForm form(long id, Map<String, String> fields, HttpServletRequest request) {
        return new ShortForm(request, "/liaison/points/" + id, fields);
    }

    /** Telling back, as typed. */
    record TellForm(
            @Nullable String day,
            @Nullable String whom,
            @Nullable String how,
            @Nullable String satisfied,
            @Nullable String reason) {

        Telling telling() {
            return new Telling(
                    PointController.day(day),
                    ShortForm.text(whom == null ? "" : whom, LONGEST_NAME),
                    ShortForm.text(how == null ? "" : how, LONGEST_NAME),
                    Asked.one(Satisfaction.class, satisfied),
                    ShortForm.text(reason == null ? "" : reason, LONGEST_REASON));
        }
    }
}
