package org.liandong.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.StateChanged;
import org.liandong.web.Asked;
import org.liandong.web.Download;
import org.liandong.web.SafeCell;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who saw personal data in visits, when and why: all of it for the auditor, what was seen of one's own records for those
 * who answer for a body (《个人信息保护法》 51, 54).
 */
@Controller
@PreAuthorize("hasAnyRole('AUDITOR','LEADER','SECRETARY_GENERAL')")
class PersonalViewController {

    private static final List<String> COLUMNS = List.of("at", "body", "person", "role", "action", "record", "reason");

    private final PersonalViews views;
    private final ViewWords words;
    private final AuditLog log;

    PersonalViewController(PersonalViews views, ViewWords words, AuditLog log) {
        this.views = views;
        this.words = words;
        this.log = log;
    }

    @ModelAttribute("filter")
    ViewFilter filter(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String visit) {
        return new ViewFilter(Asked.day(from), Asked.day(to), Asked.words(body), Asked.words(person), Asked.id(visit));
    }

    @GetMapping(ViewFilter.PATH)
    String list(
            @ModelAttribute("filter") ViewFilter filter,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<ViewRow> found = views.page(filter, owner(me), before);
        List<ViewRow> rows = found.subList(0, Math.min(found.size(), PersonalViews.PAGE));
        model.addAttribute("lines", rows.stream().map(words::line).toList());
        model.addAttribute("firstUrl", before.isEmpty() ? null : filter.url(""));
        model.addAttribute("nextUrl", found.size() > rows.size() ? next(filter, rows.get(rows.size() - 1)) : null);
        model.addAttribute("exportUrl", filter.url(".xlsx"));
        return "audit/views";
    }

    /** The export is a view of the log, and so an entry in it. */
    @GetMapping(ViewFilter.PATH + ".xlsx")
    void export(
            @ModelAttribute("filter") ViewFilter filter,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response)
            throws IOException {
        log.add(new StateChanged("audit.export", "audit", null, owner(me), "", null, null));
        Download.announce(response, Download.EXCEL, "personal-data-views.xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.word("personal.views.title"));
            write(
                    sheet,
                    0,
                    COLUMNS.stream().map(c -> words.word("personal.views." + c)).toList());
            int[] line = {0};
            views.each(
                    filter,
                    owner(me),
                    row -> write(sheet, ++line[0], words.line(row).cells()));
        }
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(line, i, SafeCell.of(cells.get(i)));
        }
    }

    private static @Nullable Long owner(SignedIn me) {
        return me.isAuditor() ? null : me.bodyId();
    }

    private static String next(ViewFilter filter, ViewRow last) {
        String url = filter.url("");
        return url + (url.contains("?") ? "&" : "?") + "before=" + AuditEntries.key(last.at(), last.id());
    }
}
