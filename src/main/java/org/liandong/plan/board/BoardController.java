package org.liandong.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.OrganFunction;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanInstruments;
import org.liandong.plan.PlanKind;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The plans of all levels month by month, one kind at a time; supervision first, which levels may do jointly (监督法 34(2)). */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
class BoardController {

    private static final int QUARTERS = 4;

    private final PlanBoard board;
    private final BoardItems items;
    private final BoardNames names;
    private final PlanInstruments instruments;
    private final Clock clock;

    BoardController(PlanBoard board, BoardItems items, BoardNames names, PlanInstruments instruments, Clock clock) {
        this.board = board;
        this.items = items;
        this.names = names;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** A line of the table behind the picture. */
    record Line(BoardRow row, BoardBar bar) {}

    /** A column of the picture, which leads to the list of its month. */
    record Month(int number, String url, boolean now) {}

    /** A kind of plan with its board. */
    record Kind(PlanKind kind, String url, boolean now) {}

    /**
     * How near the picture is.
     *
     * @param quarter null for the whole year
     */
    record Zoom(@Nullable Integer quarter, String url, boolean now) {}

    /**
     * The board, beside it the item chosen.
     *
     * @param boosted sent by a script that puts the item beside the board already shown
     */
    @GetMapping("/plans/board")
    String board(
            @AuthenticationPrincipal SignedIn me,
            BoardAsked asked,
            @RequestHeader(name = "HX-Boosted", required = false) @Nullable String boosted,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        BoardFilter filter = board.of(me.post(), asked.filter(today));
        model.addAttribute("filter", filter);
        if (asked.chosen() != null) {
            model.addAttribute(
                    "chosen", items.chosen(me.reader(), asked.chosen(), locale).orElseThrow(NotFoundException::new));
        }
        if (boosted != null) {
            return "plan/board-item :: panel";
        }
        List<BoardRow> rows = board.rows(me.reader(), filter, asked.chosen(), locale);
        model.addAttribute("rows", rows);
        model.addAttribute("months", months(filter, today));
        if (asked.sheet() != null) {
            model.addAttribute("sheet", asked.sheet());
            model.addAttribute("backUrl", filter.url());
            model.addAttribute("instrument", instruments.name(filter.instrument(), locale));
            model.addAttribute("today", today);
            return "plan/board-print";
        }
        model.addAttribute("lines", lines(rows, filter));
        model.addAttribute("unknown", names.unknown(me.reader(), filter));
        model.addAttribute("years", List.of(today.getYear() + 1, today.getYear(), today.getYear() - 1));
        model.addAttribute("kinds", kinds(filter));
        model.addAttribute("zooms", zooms(filter));
        model.addAttribute("sheets", BoardAsked.Sheet.values());
        model.addAttribute("areas", OrganFunction.values());
        model.addAttribute("instruments", instruments.of(filter.kind(), locale));
        model.addAttribute("wishes", LinkageWish.values());
        return "plan/board";
    }

    private static List<Month> months(BoardFilter filter, LocalDate today) {
        return IntStream.rangeClosed(filter.first(), filter.last())
                .mapToObj(month -> new Month(
                        month,
                        filter.listUrl(month),
                        filter.year() == today.getYear() && month == today.getMonthValue()))
                .toList();
    }

    private static List<Kind> kinds(BoardFilter filter) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Kind(kind, filter.kindUrl(kind), kind == filter.kind()))
                .toList();
    }

    private static List<Zoom> zooms(BoardFilter filter) {
        return IntStream.rangeClosed(0, QUARTERS)
                .mapToObj(at -> at == 0 ? null : Integer.valueOf(at))
                .map(at -> new Zoom(at, filter.zoomUrl(at), java.util.Objects.equals(at, filter.quarter())))
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
