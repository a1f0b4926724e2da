package org.liandong.supervision.opinion.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionReads;
import org.liandong.web.Download;
import org.liandong.web.ImportProblem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of one's own opinions as an Excel table: out, the empty one, a dry run, and in. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class SheetController {

    private final OpinionReads reads;
    private final OpinionSheet sheet;
    private final OpinionImport imports;
    private final SheetPicks picks;

    SheetController(OpinionReads reads, OpinionSheet sheet, OpinionImport imports, SheetPicks picks) {
        this.reads = reads;
        this.sheet = sheet;
        this.imports = imports;
        this.picks = picks;
    }

    /** Exactly the own items that the list shows by the same filter. */
    @GetMapping("/opinions.xlsx")
    void excel(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String matter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Download.announce(response, Download.EXCEL, picks.fileName(me, locale));
        sheet.write(
                response.getOutputStream(),
                reads.ownItems(me.reader(), year, state, show, organ, matter),
                reads.ownProgress(me.reader()),
                picks.of(me),
                locale);
    }

    @GetMapping("/opinions/import")
    @PreAuthorize("hasRole('CLERK')")
    String form() {
        return "opinions/import";
    }

    @GetMapping("/opinions/import/template")
    @PreAuthorize("hasRole('CLERK')")
    void template(@AuthenticationPrincipal SignedIn me, Locale locale, HttpServletResponse response)
            throws IOException {
        Download.announce(response, Download.EXCEL, picks.fileName(me, locale));
        sheet.write(response.getOutputStream(), List.of(), Map.of(), picks.of(me), locale);
    }

    /** @param run what the pressed button says: {@code import}, or anything else for a dry run */
    @PostMapping("/opinions/import")
    @PreAuthorize("hasRole('CLERK')")
    String load(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "check") String run,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            OpinionImport.Checked checked = imports.check(me, sheet.read(file.getInputStream()));
            if (checked.problems().isEmpty() && run.equals("import")) {
                imports.load(me, checked.entries());
                redirect.addFlashAttribute("notice", "opinion.import.done");
                return "redirect:/opinions";
            }
            model.addAttribute("checked", checked);
            model.addAttribute("problems", checked.problems());
        } catch (RuleViolation refused) {
            model.addAttribute("problems", List.of(ImportProblem.file(refused.key(), OpinionSheet.MOST_ROWS)));
        }
        return "opinions/import";
    }
}
