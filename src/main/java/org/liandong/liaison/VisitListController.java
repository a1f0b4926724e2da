package org.liandong.liaison;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.web.Asked;
import org.liandong.web.Download;
import org.liandong.web.RowKey;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 联系记录: the list of visits and its export. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class VisitListController {

    static final int PAGE = 50;
    private static final int FOUND = 12;

    private final VisitReads visits;
    private final VisitExport export;
    private final BodyLookup bodies;
    private final BodySearch search;
    private final MessageSource messages;

    VisitListController(
            VisitReads visits, VisitExport export, BodyLookup bodies, BodySearch search, MessageSource messages) {
        this.visits = visits;
        this.export = export;
        this.bodies = bodies;
        this.search = search;
        this.messages = messages;
    }

    @GetMapping("/visits")
    String list(
            @ModelAttribute("filter") VisitFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String bodyName,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        RowKey newer = RowKey.of(before);
        RowKey older = newer == null ? RowKey.of(after) : null;
        List<VisitRow> found = visits.page(filter, me.reader(), newer == null ? older : newer, newer != null, PAGE + 1);
        VisitPage page = VisitPage.of(filter, found, older, newer, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("forms", VisitForm.values());
        model.addAttribute("exportUrl", filter.url("/visits.xlsx"));
        model.addAttribute("lines", new VisitLabels(messages, locale).lines(page.rows()));
        choices(filter, bodyName, me, model);
        return "liaison/visits/list";
    }

    /** The body that the list is about, or those that a search for one found. */
    private void choices(VisitFilter filter, @Nullable String bodyName, SignedIn me, Model model) {
        Long body = filter.bodyId();
        model.addAttribute("body", body == null ? null : bodies.byId(body).orElse(null));
        Long met = filter.metId();
        model.addAttribute("met", met == null ? null : bodies.byId(met).orElse(null));
        model.addAttribute("bodyName", bodyName);
        if (bodyName != null && !bodyName.isBlank()) {
            model.addAttribute("bodiesFound", search.find(Asked.words(bodyName), BodyScope.ALL, me.reader(), FOUND));
        }
    }

    /** All rows of the filter, not only the page, as far as an export goes. */
    @GetMapping("/visits.xlsx")
    void export(
            @ModelAttribute("filter") VisitFilter filter,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response)
            throws IOException {
        Download.announce(response, Download.EXCEL, "visits.xlsx");
        export.write(filter, me.reader(), response.getOutputStream());
    }
}
