package org.liandong.liaison.point;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
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

/** 反映事项: the points that wait for an answer, late ones first. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class PointListController {

    private static final int PAGE = 50;

    private final PointReads reads;

    PointListController(PointReads reads) {
        this.reads = reads;
    }

    @GetMapping("/liaison/points")
    String list(
            @ModelAttribute("filter") PointFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<PointRow> found = reads.page(filter, me.reader(), RowKey.of(after), PAGE + 1);
        List<PointRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("first", after == null ? null : filter.url("/liaison/points"));
        model.addAttribute(
                "nextUrl",
                found.size() > PAGE
                        ? filter.url("/liaison/points") + "&after="
                                + rows.get(PAGE - 1).key()
                        : null);
        model.addAttribute("states", PointFilter.Wanted.values());
        model.addAttribute("categories", Category.values());
        return "liaison/points/list";
    }
}
