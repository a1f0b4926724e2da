package org.liandong.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.account.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Suggests names while one types; the board is read without them until somebody asks. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class BoardNamesController {

    private final BoardNames names;
    private final Clock clock;

    BoardNamesController(BoardNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/plans/board/statutes")
    String statutes(@AuthenticationPrincipal SignedIn me, BoardAsked asked, Model model) {
        return options(me, BoardNames.Kind.STATUTE, asked, model);
    }

    @GetMapping("/plans/board/supervised")
    String supervised(@AuthenticationPrincipal SignedIn me, BoardAsked asked, Model model) {
        return options(me, BoardNames.Kind.SUPERVISED, asked, model);
    }

    private String options(SignedIn me, BoardNames.Kind kind, BoardAsked asked, Model model) {
        BoardFilter filter = asked.filter(LocalDate.now(clock));
        String words = kind == BoardNames.Kind.STATUTE ? filter.statute() : filter.supervised();
        model.addAttribute("names", names.named(me.reader(), kind, filter, words, BoardNames.MOST));
        return "plan/board-names";
    }
}
