package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Level;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 联系覆盖: the bodies of the reader's area by days since they were last reached. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class CoverageController {

    private static final int PAGE = 100;

    private final Coverage coverage;
    private final Clock clock;

    CoverageController(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String list(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<Level> levels = below(me.post().bodyLevel());
        if (levels.isEmpty()) {
            return "liaison/coverage/none";
        }
        Level asked = Asked.one(Level.class, level);
        Level shown = asked != null && levels.contains(asked) ? asked : levels.get(0);
        boolean anybody = "any".equals(by);
        Long beyond = Asked.id(days);
        LocalDate today = LocalDate.now(clock);
        Coverage.Query query = new Coverage.Query(me.reader(), shown, anybody, today);
        CoverageKey key = CoverageKey.of(after);
        List<CoverageRow> found = coverage.page(
                query,
                beyond == null || beyond < 0 || beyond > 36_500 ? null : beyond.intValue(),
                key == null ? null : key.day(),
                key == null ? "" : key.code(),
                PAGE + 1);
        List<CoverageRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        String url = UriComponentsBuilder.fromPath("/coverage")
                .queryParam("level", shown)
                .queryParam("by", anybody ? "any" : "own")
                .queryParam("days", beyond == null ? "" : beyond)
                .build()
                .toUriString();
        model.addAttribute(
                "rows", rows.stream().map(row -> CoverageLine.of(row, today)).toList());
        model.addAttribute("counts", coverage.counts(query));
        model.addAttribute("levels", levels);
        model.addAttribute("level", shown);
        model.addAttribute("by", anybody ? "any" : "own");
        model.addAttribute("days", beyond);
        model.addAttribute("today", today);
        model.addAttribute("first", key == null ? null : url);
        model.addAttribute(
                "nextUrl", found.size() > PAGE ? url + "&after=" + CoverageKey.of(rows.get(PAGE - 1)) : null);
        return "liaison/coverage/list";
    }

    private static List<Level> below(Level own) {
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(own) > 0)
                .toList();
    }

    /** The row after which a page begins. */
    private record CoverageKey(LocalDate day, String code) {

        static @Nullable CoverageKey of(@Nullable String text) {
            int line = text == null ? -1 : text.indexOf('_');
            LocalDate day = text == null || line < 0
                    ? null
                    : text.startsWith("never") ? Coverage.NEVER : Asked.day(text.substring(0, line));
            return text == null || day == null ? null : new CoverageKey(day, text.substring(line + 1));
        }

        static String of(CoverageRow row) {
            return (row.lastOn() == null ? "never" : row.lastOn().toString()) + "_" + row.code();
        }
    }
}
