package org.liandong.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Download;
import org.liandong.web.ImportProblem;
import org.springframework.security.access.AccessDeniedException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Items of one's own plan from Excel: the empty table, a dry run, and the import. */
@Controller
@RequestMapping("/plans/{planId}/import")
@PreAuthorize("hasRole('CLERK')")
class PlanImportController {

    private final PlanReads reads;
    private final PlanSheet sheet;
    private final PlanWords words;
    private final PlanImport imports;

    PlanImportController(PlanReads reads, PlanSheet sheet, PlanWords words, PlanImport imports) {
        this.reads = reads;
        this.sheet = sheet;
        this.words = words;
        this.imports = imports;
    }

    @GetMapping
    String form(@AuthenticationPrincipal SignedIn me, @PathVariable long planId, Model model) {
        model.addAttribute("plan", writable(me, planId));
        return "plan/import";
    }

    @GetMapping("/template")
    void template(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PlanView plan = writable(me, planId);
        Download.announce(response, Download.EXCEL, words.text("plan.import.template.file", locale) + ".xlsx");
        sheet.write(response.getOutputStream(), plan, List.of(), words.choices(plan, locale), locale);
    }

    /** @param run what the pressed button says: {@code import}, or anything else for a dry run */
    @PostMapping
    String load(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long planId,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "check") String run,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        PlanView plan = writable(me, planId);
        model.addAttribute("plan", plan);
        try {
            PlanImport.Checked checked = imports.check(me, plan, sheet.read(file.getInputStream()));
            if (checked.problems().isEmpty() && run.equals("import")) {
                imports.load(me, planId, checked.entries());
                redirect.addFlashAttribute("notice", "plan.done.import");
                return "redirect:/plans/" + planId;
            }
            model.addAttribute("checked", checked);
            model.addAttribute("problems", checked.problems());
        } catch (RuleViolation refused) {
            model.addAttribute("problems", List.of(ImportProblem.file(refused.key(), PlanSheet.MOST_ROWS)));
        }
        return "plan/import";
    }

    private PlanView writable(SignedIn me, long planId) {
        PlanView plan = reads.plan(me.reader(), planId).orElseThrow(NotFoundException::new);
        if (plan.ownerId() != me.bodyId()) {
            throw new AccessDeniedException("plan of another body");
        }
        if (!plan.state().editable()) {
            throw new RuleViolation("plan.edit.closed");
        }
        return plan;
    }
}
