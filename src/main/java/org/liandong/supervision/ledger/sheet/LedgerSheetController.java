package org.liandong.supervision.ledger.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.liandong.supervision.ledger.LedgerFilter;
import org.liandong.web.Download;
import org.liandong.web.ImportProblem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger as an Excel file, and one's own part of it from Excel: the empty table, a dry run, and the import. */
@Controller
class LedgerSheetController {

    /** Lines of the ledger in one file. */
    static final int MOST_LINES = 5_000;

    private final WorkLookup works;
    private final SheetReads reads;
    private final LedgerSheet sheet;
    private final LedgerImport imports;

    LedgerSheetController(WorkLookup works, SheetReads reads, LedgerSheet sheet, LedgerImport imports) {
        this.works = works;
        this.reads = reads;
        this.sheet = sheet;
        this.imports = imports;
    }

    /** All lines of the filter, not only the page, as far as a file goes. */
    @GetMapping("/ledger.xlsx")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    void export(
            @ModelAttribute("filter") LedgerFilter filter,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write("ledger.xlsx", reads.listed(filter, me.reader(), MOST_LINES), me, locale, response);
    }

    @GetMapping({"/matters/{matterId}/problems/import", "/matters/{matterId}/tasks/{taskId}/problems/import"})
    @PreAuthorize("hasRole('CLERK')")
    String form(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("work", works.own(matterId, taskId, me));
        return "ledger/import";
    }

    /** @param present whether one's own problems stand in it, or nothing */
    @GetMapping({"/matters/{matterId}/problems/import/table", "/matters/{matterId}/tasks/{taskId}/problems/import/table"
    })
    @PreAuthorize("hasRole('CLERK')")
    void table(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @RequestParam(defaultValue = "") String present,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Work work = works.own(matterId, taskId, me);
        List<SheetRow> rows = present.isEmpty() ? List.of() : reads.own(work, me.reader(), LedgerSheet.MOST_ROWS);
        write("problems.xlsx", rows, me, locale, response);
    }

    /** @param run what the pressed button says: {@code import}, or anything else for a dry run */
    @PostMapping({"/matters/{matterId}/problems/import", "/matters/{matterId}/tasks/{taskId}/problems/import"})
    @PreAuthorize("hasRole('CLERK')")
    String load(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "check") String run,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Work work = works.own(matterId, taskId, me);
        model.addAttribute("work", work);
        try {
            LedgerImport.Checked checked = imports.check(me, work, sheet.read(file.getInputStream()));
            if (checked.problems().isEmpty() && run.equals("import")) {
                imports.load(me, work, checked.entries());
                flash.addFlashAttribute("notice", "ledger.import.done");
                return "redirect:" + work.url() + "/problems";
            }
            model.addAttribute("checked", checked);
            model.addAttribute("problems", checked.problems());
        } catch (RuleViolation refused) {
            model.addAttribute("problems", List.of(ImportProblem.file(refused.key(), LedgerSheet.MOST_ROWS)));
        }
        return "ledger/import";
    }

    private void write(String name, List<SheetRow> rows, SignedIn me, Locale locale, HttpServletResponse response)
            throws IOException {
        Download.announce(response, Download.EXCEL, name);
        sheet.write(response.getOutputStream(), rows, me.bodyId(), locale);
    }
}
