package org.liandong.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Download;
import org.liandong.web.WordPaper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A plan on paper: as an A4 page in the reader's language, and as a Word file, which is always Chinese. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class PlanPaperController {

    private final PlanReads reads;
    private final PlanPaper papers;

    PlanPaperController(PlanReads reads, PlanPaper papers) {
        this.reads = reads;
        this.papers = papers;
    }

    @GetMapping(params = "print")
    String print(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        model.addAttribute("paper", papers.of(me.reader(), plan, locale));
        model.addAttribute("backUrl", "/plans/" + id);
        return "plan/print";
    }

    @GetMapping("/word")
    void word(@AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        PlanView plan = reads.plan(me.reader(), id).orElseThrow(NotFoundException::new);
        PlanPaper.Paper paper = papers.of(me.reader(), plan, Locale.SIMPLIFIED_CHINESE);
        WordPaper word = new WordPaper().title(paper.title());
        if (!paper.adopted().isEmpty()) {
            word.subtitle(paper.adopted());
        }
        word.text(paper.note());
        for (PlanPaper.Group group : paper.groups()) {
            word.heading(group.heading()).table(paper.columns(), group.rows(), paper.widths());
        }
        word.sign(paper.owner());
        if (!paper.day().isEmpty()) {
            word.sign(paper.day());
        }
        Download.announce(response, Download.WORD, paper.title() + ".docx");
        word.write(response.getOutputStream());
    }
}
