package org.liandong.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan as an Excel file: exactly the items that its page shows. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanExport {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "plan.item.monthFrom",
            "plan.item.monthTo",
            "plan.item.title",
            "plan.item.instrument",
            "plan.item.statutes",
            "plan.item.leadOrgan",
            "plan.item.supporting",
            "plan.item.supervised",
            "plan.item.linkageWish",
            "plan.item.state",
            "plan.item.stateReason");

    private final PlanReads reads;
    private final PlanInstruments instruments;
    private final MessageSource messages;

    PlanExport(PlanReads reads, PlanInstruments instruments, MessageSource messages) {
        this.reads = reads;
        this.instruments = instruments;
        this.messages = messages;
    }

    @GetMapping("/plans/{id}.xlsx")
    void excel(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, HttpServletResponse response)
            throws IOException {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        List<PlanItemLine> items = plan.ownerId() == me.bodyId()
                ? reads.working(me.reader(), id)
                : reads.published(me.reader(), plan.ownerId(), plan.year());
        response.setContentType(TYPE);
        String file = plan.bodyName() + plan.year() + text(plan.nameKey(), locale) + ".xlsx";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Workbook book = new Workbook(response.getOutputStream(), "Liandong", "1.0")) {
            Worksheet sheet = book.newWorksheet(String.valueOf(plan.year()));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, text(COLUMNS.get(column), locale));
            }
            for (int row = 0; row < items.size(); row++) {
                write(sheet, row + 1, items.get(row), locale);
            }
        }
    }

    private void write(Worksheet sheet, int row, PlanItemLine item, Locale locale) {
        sheet.value(row, 0, item.monthFrom());
        sheet.value(row, 1, item.monthTo());
        sheet.value(row, 2, safe(item.title()));
        sheet.value(row, 3, instruments.name(item.instrument(), locale));
        sheet.value(row, 4, safe(String.join("\n", item.statutes())));
        sheet.value(row, 5, safe(item.leadOrgan()));
        sheet.value(row, 6, safe(item.supporting()));
        sheet.value(row, 7, safe(item.supervisedLines()));
        sheet.value(row, 8, text("plan.wish." + item.linkageWish(), locale));
        sheet.value(row, 9, text("plan.itemState." + item.state(), locale));
        sheet.value(row, 10, safe(item.stateReason()));
    }

    /** Text that a spreadsheet might take for a formula is led by an apostrophe. */
    static String safe(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text == null ? "" : text;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
