package org.liandong.supervision.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改台账: the list, and a line with the columns of all levels side by side. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class LedgerController {

    private final LedgerReads reads;
    private final LedgerPage page;
    private final LinePages pages;
    private final ObjectProvider<LineLinks> links;
    private final Clock clock;

    LedgerController(
            LedgerReads reads, LedgerPage page, LinePages pages, ObjectProvider<LineLinks> links, Clock clock) {
        this.reads = reads;
        this.page = page;
        this.pages = pages;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String list(
            @ModelAttribute("filter") LedgerFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        LedgerKey key = LedgerKey.of(after);
        List<LineRow> found = reads.page(filter, me.reader(), key, LedgerReads.PAGE + 1);
        List<LineRow> rows = found.subList(0, Math.min(found.size(), LedgerReads.PAGE));
        String url = filter.url("/ledger");
        model.addAttribute("rows", rows);
        model.addAttribute("firstUrl", key == null ? null : url);
        model.addAttribute(
                "nextUrl",
                found.size() > rows.size()
                        ? url + (url.contains("?") ? "&" : "?") + "after="
                                + rows.get(rows.size() - 1).key()
                        : null);
        model.addAttribute("exportUrl", filter.url("/ledger.xlsx"));
        page.show(filter, me, model);
        return "ledger/list";
    }

    @GetMapping("/ledger/{id}")
    String line(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        Reader reader = me.reader();
        LineView line = pages.line(id, reader).orElseThrow(NotFoundException::new);
        model.addAttribute("line", line);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("own", line.partOf(me.bodyId()));
        model.addAttribute("alike", pages.alike(line.head(), reader));
        model.addAttribute(
                "links",
                links.stream().flatMap(kept -> kept.of(id, reader).stream()).toList());
        return "ledger/line";
    }
}
