package org.liandong.liaison.duty;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 联系分工 of a year: a body's own with what is still open, or what another body lets the reader see of its. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class DutyController {

    private final DutyReads reads;
    private final BodyLookup bodies;
    private final Clock clock;

    DutyController(DutyReads reads, BodyLookup bodies, Clock clock) {
        this.reads = reads;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/liaison/duties")
    String list(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String owner,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        int thisYear = Year.now(clock).getValue();
        int shown = year(year, thisYear);
        Long asked = Asked.id(owner);
        boolean own = asked == null || asked == me.bodyId();
        BodyRow body = bodies.byId(asked == null ? me.bodyId() : asked).orElseThrow(NotFoundException::new);
        List<DutyRow> rows = reads.of(me.reader(), body.id(), shown);
        model.addAttribute("body", body);
        model.addAttribute("own", own);
        model.addAttribute("year", shown);
        model.addAttribute("thisYear", thisYear);
        model.addAttribute("groups", DutyGroup.of(rows));
        model.addAttribute("gaps", own ? reads.gaps(me.bodyId(), shown) : List.of());
        model.addAttribute("about", own ? reads.about(me.reader(), shown) : List.of());
        model.addAttribute("changes", own ? reads.changes(me.bodyId(), shown) : List.of());
        model.addAttribute("zone", clock.getZone());
        return "liaison/duties/list";
    }

    /** The year asked for, this one for none or nonsense. */
    static int year(@Nullable String text, int thisYear) {
        Long asked = Asked.id(text);
        return asked == null || asked < 2000 || asked > 2100 ? thisYear : asked.intValue();
    }
}
