package org.liandong.liaison.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.Download;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own visits as an Excel table: out, the empty one, and in, with a check first. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class VisitSheetController {

    private static final int SHOWN = 200;

    private final VisitSheetFiles files;
    private final ImportDesk desk;
    private final ImportJob job;
    private final Clock clock;

    VisitSheetController(VisitSheetFiles files, ImportDesk desk, ImportJob job, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.job = job;
        this.clock = clock;
    }

    @GetMapping("/liaison/sheet")
    String page(@RequestParam(required = false) String tooLarge, @AuthenticationPrincipal SignedIn me, Model model) {
        if (tooLarge != null) {
            model.addAttribute("refusal", "visitSheet.file.large");
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("from", today.withDayOfYear(1));
        model.addAttribute("to", today);
        model.addAttribute("imports", desk.latest(me));
        return "liaison/sheet/page";
    }

    @GetMapping("/liaison/sheet/template")
    void template(@AuthenticationPrincipal SignedIn me, Locale locale, HttpServletResponse response)
            throws IOException {
        Download.announce(response, Download.EXCEL, "visits-template.xlsx");
        files.template(response.getOutputStream(), me, locale);
    }

    @GetMapping("/liaison/sheet/visits")
    void visits(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        LocalDate first = Asked.day(from);
        LocalDate last = Asked.day(to);
        LocalDate today = LocalDate.now(clock);
        Download.announce(response, Download.EXCEL, "visits-own.xlsx");
        files.visits(
                response.getOutputStream(),
                me,
                first == null ? today.withDayOfYear(1) : first,
                last == null ? today : last,
                locale);
    }

    @PostMapping("/liaison/sheet")
    String take(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn me, Model model) {
        try {
            long id = desk.take(file, me);
            job.wake();
            return "redirect:/liaison/sheet/" + id;
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused.key());
            return page(null, me, model);
        }
    }

    @GetMapping("/liaison/sheet/{id}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        ImportRow row = desk.own(id, me);
        model.addAttribute("row", row);
        model.addAttribute("same", desk.same(row).orElse(null));
        model.addAttribute("problems", desk.problems(id, false, SHOWN));
        model.addAttribute("warnings", desk.problems(id, true, SHOWN));
        return "liaison/sheet/import";
    }

    @GetMapping("/liaison/sheet/{id}/problems")
    void problems(
            @PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, HttpServletResponse response)
            throws IOException {
        desk.own(id, me);
        Download.announce(response, Download.EXCEL, "problems.xlsx");
        files.problems(
                response.getOutputStream(),
                List.of(desk.problems(id, false, VisitSheet.MOST_ROWS), desk.problems(id, true, VisitSheet.MOST_ROWS)),
                locale);
    }

    @PostMapping("/liaison/sheet/{id}/store")
    String store(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        desk.confirm(id, me);
        job.wake();
        return "redirect:/liaison/sheet/" + id;
    }

    @PostMapping("/liaison/sheet/{id}/cancel")
    String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        desk.cancel(id, me);
        flash.addFlashAttribute("notice", "visitSheet.cancelled");
        return "redirect:/liaison/sheet";
    }
}
