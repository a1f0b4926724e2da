package org.liandong.liaison.point;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.liaison.Category;
import org.liandong.liaison.PointRow;
import org.liandong.web.RowKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 反映事项: the board of points with the list that its counts open, late ones first. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class PointListController {

    private static final int LIMIT = 50;

    /** A way of counting. */
    record Tab(PointFilter.By by, String url, boolean shown) {}

    private final PointReads reads;
    private final PointBoard board;
    private final BodyLookup bodies;

    PointListController(PointReads reads, PointBoard board, BodyLookup bodies) {
        this.reads = reads;
        this.board = board;
        this.bodies = bodies;
    }

    @GetMapping(PointBoard.PAGE)
    String list(
            @ModelAttribute("filter") PointFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<PointRow> found = reads.page(filter, me.reader(), RowKey.of(after), LIMIT + 1);
        List<PointRow> rows = found.size() > LIMIT ? found.subList(0, LIMIT) : found;
        String url = filter.url(PointBoard.PAGE);
        model.addAttribute("rows", rows);
        model.addAttribute("first", after == null ? null : url);
        model.addAttribute(
                "nextUrl",
                found.size() > LIMIT ? url + "&after=" + rows.get(LIMIT - 1).key() : null);
        model.addAttribute("groups", board.groups(filter, me.reader()));
        model.addAttribute(
                "tabs",
                Arrays.stream(PointFilter.By.values())
                        .map(by -> new Tab(by, filter.countedBy(by).url(PointBoard.PAGE), by == filter.grouping()))
                        .toList());
        Long place = filter.ownerId() != null ? filter.ownerId() : filter.areaId();
        model.addAttribute("place", place == null ? null : bodies.byId(place).orElse(null));
        model.addAttribute("states", PointFilter.Wanted.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("ages", Age.values());
        return "liaison/points/list";
    }
}
