package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.shared.NotFoundException;
import org.liandong.web.Asked;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 联系覆盖: the bodies of the reader's area by days since they were last reached. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class CoverageController {

    private static final int PAGE = 100;

    private final Coverage coverage;
    private final BodyLookup bodies;
    private final MessageSource messages;
    private final Clock clock;

    CoverageController(Coverage coverage, BodyLookup bodies, MessageSource messages, Clock clock) {
        this.coverage = coverage;
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String list(
            @ModelAttribute("filter") CoverageFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<Level> levels = below(me.post().bodyLevel());
        if (levels.isEmpty()) {
            return "liaison/coverage/none";
        }
        BodyRow area =
                filter.areaId() == null ? null : bodies.byId(filter.areaId()).orElseThrow(NotFoundException::new);
        Coverage.Query query = new Coverage.Query(
                me.reader(),
                area == null ? me.reader().path() : area.path(),
                filter.shown(levels),
                filter.byAnybody(),
                LocalDate.now(clock));
        model.addAttribute("areaBody", area);
        model.addAttribute("levels", levels);
        model.addAttribute("level", query.level());
        model.addAttribute("counts", coverage.counts(query));
        rows(filter, filter.url(query.level()), query, CoverageKey.of(after), model);
        return "liaison/coverage/list";
    }

    private void rows(CoverageFilter filter, String url, Coverage.Query query, @Nullable CoverageKey key, Model model) {
        List<CoverageRow> found = coverage.page(
                query, filter.beyond(), key == null ? null : key.day(), key == null ? "" : key.code(), PAGE + 1);
        List<CoverageRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> CoverageLine.of(row, query.today(), messages, locale))
                        .toList());
        model.addAttribute("first", key == null ? null : url);
        model.addAttribute(
                "nextUrl", found.size() > PAGE ? url + "&after=" + CoverageKey.of(rows.get(PAGE - 1)) : null);
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
