package org.liandong.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.liandong.shared.RuleViolation;
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

/** Accounts from an Excel table: the empty table, a dry run, and the import. */
@Controller
@PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'ACCOUNT_MANAGER')")
class AccountImportController {

    private final AccountSheet sheet;
    private final AccountImport accounts;

    AccountImportController(AccountSheet sheet, AccountImport accounts) {
        this.sheet = sheet;
        this.accounts = accounts;
    }

    @GetMapping("/admin/accounts/import")
    String form() {
        return "account/admin/import";
    }

    @GetMapping("/admin/accounts/import/template")
    void template(HttpServletResponse response) throws IOException {
        Download.announce(response, Download.EXCEL, "accounts.xlsx");
        sheet.template(response.getOutputStream());
    }

    /** @param run what the pressed button says: {@code import}, or anything else for a dry run */
    @PostMapping("/admin/accounts/import")
    String load(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "check") String run,
            Model model)
            throws IOException {
        AccountScope scope = AccountScope.of(me);
        try {
            List<ImportRow> rows = sheet.read(file.getInputStream());
            List<ImportProblem> problems = accounts.check(scope, rows);
            if (problems.isEmpty() && run.equals("import")) {
                model.addAttribute("issued", accounts.load(scope, rows));
                return "account/admin/issued";
            }
            model.addAttribute("problems", problems);
            model.addAttribute("good", problems.isEmpty() ? rows.size() : null);
        } catch (RuleViolation refused) {
            model.addAttribute("problems", List.of(ImportProblem.file(refused.key(), AccountSheet.MOST_ROWS)));
        }
        return "account/admin/import";
    }
}
