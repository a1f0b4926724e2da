package org.liandong.supervision.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.WorkPlace;
import org.liandong.web.Download;
import org.liandong.web.OfficialPaper;
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

/** The papers of a piece of work: their list, each of them, its Word file, and what its congress does with it. */
@Controller
@RequestMapping({"/matters/{matterId}/papers", "/matters/{matterId}/tasks/{taskId}/papers"})
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PaperController {

    private final PaperPages pages;
    private final PaperService service;
    private final PaperFile file;
    private final PaperWords words;

    PaperController(PaperPages pages, PaperService service, PaperFile file, PaperWords words) {
        this.pages = pages;
        this.service = service;
        this.file = file;
        this.words = words;
    }

    @GetMapping
    String all(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return pages.all(new WorkPlace(matterId, taskId), me, model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        pages.one(new WorkPlace(matterId, taskId), id, me, model);
        return "papers/paper";
    }

    @GetMapping("/{id}/print")
    String print(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperRow paper = pages.one(place, id, me, model);
        model.addAttribute("day", words.day(paper.day()));
        model.addAttribute("backUrl", url(place, id));
        return "papers/print";
    }

    @GetMapping("/{id}/word")
    void word(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response)
            throws IOException {
        WorkPlace place = new WorkPlace(matterId, taskId);
        PaperRow paper = pages.one(place, id, me, model);
        OfficialPaper word = file.of(paper.kind(), paper.content(), pages.body(place, me));
        Download.announce(
                response, Download.WORD, words.say(paper.draft() ? "paper.file.draft" : "paper.file", paper.title()));
        word.write(response.getOutputStream());
    }

    @PostMapping("/{id}/settle")
    String settle(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        return form(request, url(place, id)).send("paper.settled", () -> service.settle(place, id, version, me));
    }

    @PostMapping("/{id}/replace")
    String replace(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        try {
            return "redirect:" + url(place, service.replace(place, id, me)) + "/edit";
        } catch (RuleViolation refusal) {
            return form(request, url(place, id)).refuse(refusal);
        }
    }

    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        WorkPlace place = new WorkPlace(matterId, taskId);
        return form(request, url(place, id)).send("paper.deleted", base(place), () -> service.delete(place, id, me));
    }

    static String base(WorkPlace place) {
        return place.url() + "/papers";
    }

    static String url(WorkPlace place, long id) {
        return base(place) + "/" + id;
    }

    private static ShortForm form(HttpServletRequest request, String page) {
        return new ShortForm(request, page, Map.of("paper.number.taken", "number", "paper.settle.number", "number"));
    }
}
