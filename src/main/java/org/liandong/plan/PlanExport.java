package org.liandong.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Download;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan as an Excel file: exactly the items that its page shows, in the format that the import reads. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanExport {

    private final PlanReads reads;
    private final PlanSheet sheet;
    private final PlanWords words;

    PlanExport(PlanReads reads, PlanSheet sheet, PlanWords words) {
        this.reads = reads;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/plans/{id}.xlsx")
    void excel(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, HttpServletResponse response)
            throws IOException {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        List<PlanItemLine> items = reads.items(me.reader(), plan);
        Download.announce(response, Download.EXCEL, words.title(plan, locale) + ".xlsx");
        sheet.write(response.getOutputStream(), plan, items, words.choices(plan, locale), locale);
    }
}
