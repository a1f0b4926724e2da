package org.liandong.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.StateChanged;
import org.liandong.web.Download;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, for the auditor alone. */
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class AuditController {

    private static final List<String> ACTIONS = List.of(
            "sign-in",
            "sign-out",
            "access",
            "account",
            "security",
            "law",
            "statute",
            "supervised",
            "plan",
            "matter",
            "problem",
            "finding",
            "ledger",
            "visit",
            "duty",
            "invitation",
            "personal",
            "person",
            "figures",
            "body",
            "import");

    private static final List<String> SUBJECTS = List.of(
            "account",
            "security",
            "law-setting",
            "statute",
            "supervised",
            "page",
            "audit",
            "body",
            "meeting",
            "plan",
            "plan-item",
            "matter",
            "task",
            "problem",
            "finding",
            "ledger-line",
            "visit",
            "duty",
            "invitation",
            "figures");

    private final AuditEntries entries;
    private final AuditWords words;
    private final AuditExport export;
    private final AuditLog log;

    AuditController(AuditEntries entries, AuditWords words, AuditExport export, AuditLog log) {
        this.entries = entries;
        this.words = words;
        this.export = export;
        this.log = log;
    }

    @ModelAttribute("filter")
    AuditFilter filter(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject) {
        return new AuditFilter(from, to, username.strip(), action.strip(), subject.strip());
    }

    @GetMapping("/admin/audit")
    String list(
            @ModelAttribute("filter") AuditFilter filter, @RequestParam(defaultValue = "") String before, Model model) {
        List<AuditRow> rows = entries.page(filter, before);
        boolean more = rows.size() > AuditEntries.PAGE;
        List<AuditRow> shown = more ? rows.subList(0, AuditEntries.PAGE) : rows;
        model.addAttribute("lines", shown.stream().map(words::line).toList());
        model.addAttribute("actions", ACTIONS);
        model.addAttribute("subjects", SUBJECTS);
        model.addAttribute("columns", AuditExport.COLUMNS);
        model.addAttribute("firstUrl", before.isEmpty() ? null : filter.url("/admin/audit"));
        model.addAttribute("nextUrl", more ? next(filter, shown.get(shown.size() - 1)) : null);
        model.addAttribute("csvUrl", with(filter.url("/admin/audit/export"), "format=csv"));
        model.addAttribute("excelUrl", with(filter.url("/admin/audit/export"), "format=xlsx"));
        return "audit/list";
    }

    @GetMapping("/admin/audit/export")
    void export(
            @ModelAttribute("filter") AuditFilter filter,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        boolean excel = format.equals("xlsx");
        log.add(new StateChanged("audit.export", "audit", null, null, "", null, null));
        Download.announce(
                response, excel ? Download.EXCEL : "text/csv;charset=UTF-8", "audit." + (excel ? "xlsx" : "csv"));
        if (excel) {
            export.excel(filter, response.getOutputStream());
        } else {
            export.csv(filter, response.getOutputStream());
        }
    }

    private static String next(AuditFilter filter, AuditRow last) {
        return with(filter.url("/admin/audit"), "before=" + AuditEntries.key(last));
    }

    private static String with(String url, String parameter) {
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }
}
