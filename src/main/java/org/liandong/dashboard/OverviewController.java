package org.liandong.dashboard;

import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.liaison.coverage.TileMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OverviewController {

    private final OverviewService overviews;
    private final TileMap tiles;
    private final Clock clock;

    OverviewController(OverviewService overviews, TileMap tiles, Clock clock) {
        this.overviews = overviews;
        this.tiles = tiles;
        this.clock = clock;
    }

    @GetMapping("/dashboard")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    String overview(
            @RequestParam(required = false) @Nullable Integer year, @AuthenticationPrincipal SignedIn me, Model model) {
        int thisYear = Year.now(clock).getValue();
        int shown = year == null || year < 2000 || year > 2100 ? thisYear : year;
        model.addAttribute("overview", overviews.of(me.reader(), shown));
        model.addAttribute("legend", tiles.legend());
        model.addAttribute("thisYear", thisYear);
        return "dashboard/overview";
    }
}
