package org.liandong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.OrganFunction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans of all levels month by month. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class BoardController {

    private final PlanBoard board;
    private final PlanInstruments instruments;
    private final Clock clock;

    BoardController(PlanBoard board, PlanInstruments instruments, Clock clock) {
        this.board = board;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** A line of the table behind the picture. */
    record Line(BoardRow row, BoardBar bar) {}

    /** A column of the picture, which leads to the list of its month. */
    record Month(int number, String url, boolean now) {}

    /** Without a month asked for, the list below the picture holds what runs now; an empty one asks for the whole year. */
    @GetMapping("/plans/board")
    String board(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long open,
            @RequestParam(required = false) @Nullable OrganFunction subjectArea,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(required = false) @Nullable LinkageWish wish,
            @RequestParam(required = false) @Nullable String month,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        int chosen = year == null ? today.getYear() : year;
        int now = chosen == today.getYear() ? today.getMonthValue() : 0;
        BoardFilter filter = new BoardFilter(chosen, open, subjectArea, instrument, wish, listed(month, now));
        List<BoardRow> rows = board.rows(me.reader(), filter, locale);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("lines", lines(rows, filter));
        model.addAttribute("year", chosen);
        model.addAttribute("years", List.of(today.getYear() + 1, today.getYear(), today.getYear() - 1));
        model.addAttribute("months", months(filter, now));
        model.addAttribute("areas", OrganFunction.values());
        model.addAttribute("instruments", instruments.all(locale));
        model.addAttribute("wishes", LinkageWish.values());
        return "plan/board";
    }

    private static @Nullable Integer listed(@Nullable String asked, int now) {
        if (asked == null) {
            return now == 0 ? null : now;
        }
        return asked.matches("[1-9]|1[0-2]") ? Integer.valueOf(asked) : null;
    }

    private static List<Month> months(BoardFilter filter, int now) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, filter.listUrl(month), month == now))
                .toList();
    }

    private static List<Line> lines(List<BoardRow> rows, BoardFilter filter) {
        return rows.stream()
                .flatMap(row -> row.bars().stream()
                        .sorted(Comparator.comparingInt(BoardBar::monthFrom).thenComparingInt(BoardBar::monthTo))
                        .filter(bar -> filter.month() == null || bar.in(filter.month()))
                        .map(bar -> new Line(row, bar)))
                .toList();
    }
}
