package org.liandong.liaison.duty;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.liandong.web.Download;
import org.liandong.web.WordPaper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The duties on paper: as an A4 page in the reader's language, and as a Word file, which is always Chinese. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class DutyPaperController {

    private final DutyReads reads;
    private final DutyPaper papers;
    private final BodyLookup bodies;
    private final Clock clock;

    DutyPaperController(DutyReads reads, DutyPaper papers, BodyLookup bodies, Clock clock) {
        this.reads = reads;
        this.papers = papers;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping(path = "/liaison/duties", params = "print")
    String print(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String owner,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        model.addAttribute("paper", paper(year, owner, me, locale));
        Long body = Asked.id(owner);
        model.addAttribute("backUrl", "/liaison/duties?year=" + shown(year) + (body == null ? "" : "&owner=" + body));
        return "liaison/duties/print";
    }

    @GetMapping("/liaison/duties/word")
    void word(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String owner,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response)
            throws IOException {
        DutyPaper.Paper paper = paper(year, owner, me, Locale.SIMPLIFIED_CHINESE);
        WordPaper word = new WordPaper().title(paper.title());
        for (DutyPaper.Group group : paper.groups()) {
            word.heading(group.heading()).table(group.columns(), group.rows(), DutyPaper.WIDTHS);
        }
        word.sign(paper.owner());
        Download.announce(response, Download.WORD, paper.title() + ".docx");
        word.write(response.getOutputStream());
    }

    private DutyPaper.Paper paper(@Nullable String year, @Nullable String owner, SignedIn me, Locale locale) {
        Long asked = Asked.id(owner);
        BodyRow body = bodies.byId(asked == null ? me.bodyId() : asked).orElseThrow(NotFoundException::new);
        int shown = shown(year);
        return papers.of(body, shown, reads.of(me.reader(), body.id(), shown), locale);
    }

    private int shown(@Nullable String year) {
        return DutyController.year(year, Year.now(clock).getValue());
    }
}
