package org.liandong.liaison.coverage;

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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 联系覆盖: the bodies of an area or of somebody's duties by days since they were last reached. */
@Controller
@PreAuthorize("hasAnyRole('CLERK','LEADER','SECRETARY_GENERAL')")
class CoverageController {

    private final CoveragePage page;
    private final Goers goers;
    private final BodyLookup bodies;
    private final Clock clock;

    CoverageController(CoveragePage page, Goers goers, BodyLookup bodies, Clock clock) {
        this.page = page;
        this.goers = goers;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String list(
            @ModelAttribute("filter") CoverageFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        Goer goer = filter.goer(me.bodyId());
        Period period = filter.period(LocalDate.now(clock));
        BodyRow other = goer.kind() == Goer.Kind.BODY ? body(goer.id()) : null;
        List<Level> levels = below(other == null ? me.post().bodyLevel() : other.level());
        List<Goers.Choice> choices = goers.of(me.bodyId(), period.year());
        if (levels.isEmpty()) {
            return "liaison/coverage/none";
        }
        model.addAttribute("goerName", name(goer, other, choices));
        BodyRow area = filter.areaId() == null ? null : body(filter.areaId());
        String top = other == null ? me.reader().path() : other.path();
        Coverage.Query query = new Coverage.Query(
                me.reader(),
                goer,
                top,
                area == null ? top : area.path(),
                filter.shown(levels),
                period,
                LocalDate.now(clock),
                filter.shownAs());
        model.addAttribute("areaBody", area);
        model.addAttribute("levels", goer.byDuty() ? List.of() : levels);
        model.addAttribute("choices", choices);
        model.addAttribute("query", query);
        String url = url(filter, query);
        model.addAttribute("url", url);
        page.show(filter, query, url + narrowed(filter), after, locale, model);
        return "liaison/coverage/list";
    }

    /** Name of a leader, an organ or another body; null for the usual two. */
    private static @Nullable String name(Goer goer, @Nullable BodyRow other, List<Goers.Choice> choices) {
        if (goer.byDuty()) {
            return choices.stream()
                    .filter(choice -> choice.word().equals(goer.word()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new)
                    .name();
        }
        return other == null ? null : other.shortName();
    }

    /** What is looked at, open for how long and the view. */
    private static String url(CoverageFilter filter, Coverage.Query query) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/coverage")
                .queryParam("by", query.goer().word())
                .query(query.period().url());
        if (!query.goer().byDuty()) {
            url.queryParam("level", query.level());
        }
        if (filter.areaId() != null) {
            url.queryParam("area", filter.areaId());
        }
        return url.build().toUriString();
    }

    private static String narrowed(CoverageFilter filter) {
        String view = filter.shownAs() == CoverageView.TABLE ? "" : "&view=" + filter.shownAs();
        Integer days = filter.beyond();
        return view + (days != null ? "&days=" + days : filter.unreachedOnly() ? "&unreached=true" : "");
    }

    private BodyRow body(long id) {
        return bodies.byId(id).orElseThrow(NotFoundException::new);
    }

    private static List<Level> below(@Nullable Level own) {
        return Arrays.stream(Level.values())
                .filter(level -> own != null && level.compareTo(own) > 0)
                .toList();
    }
}
