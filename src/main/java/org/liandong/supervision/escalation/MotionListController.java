package org.liandong.supervision.escalation;

import java.util.List;
import java.util.Objects;
import org.liandong.account.SignedIn;
import org.liandong.supervision.escalation.MotionReads.MotionRow;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All motions that the reader may see. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class MotionListController {

    private static final int LIMIT = 50;

    private final MotionReads reads;

    MotionListController(MotionReads reads) {
        this.reads = reads;
    }

    @GetMapping("/escalations")
    String list(
            @RequestParam(defaultValue = "") String rung,
            @RequestParam(defaultValue = "false") String own,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Rung chosen = Asked.one(Rung.class, rung);
        boolean mine = own.equals("true");
        long start = Objects.requireNonNullElse(Asked.id(before), Long.MAX_VALUE);
        List<MotionRow> rows = reads.page(me.reader(), chosen, mine, start, LIMIT + 1);
        boolean more = rows.size() > LIMIT;
        List<MotionRow> shown = more ? rows.subList(0, LIMIT) : rows;
        model.addAttribute("motions", shown);
        model.addAttribute("rungs", Rung.values());
        model.addAttribute("rung", chosen);
        model.addAttribute("own", mine);
        model.addAttribute(
                "next",
                more
                        ? "/escalations?rung=" + (chosen == null ? "" : chosen) + "&own=" + mine + "&before="
                                + shown.get(LIMIT - 1).id()
                        : null);
        return "escalation/list";
    }
}
