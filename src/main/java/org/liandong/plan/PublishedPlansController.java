package org.liandong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Visibility;
import org.liandong.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The published plans of an area that the reader may open, of one kind or all, in division-code order. */
@Controller
class PublishedPlansController {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final BodyLookup bodies;
    private final Clock clock;

    PublishedPlansController(JdbcClient jdbc, BodyLookup bodies, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A published plan in the list.
     *
     * @param items number of its items
     */
    record PlanRow(
            long id,
            PlanKind kind,
            String ownerName,
            BodyKind ownerKind,
            String ownerPath,
            int year,
            int revision,
            int items,
            LocalDate publishedOn) {

        /** Key of the plan's lawful name. */
        public String nameKey() {
            return kind.nameKey(ownerKind);
        }

        /** Where the list goes on after this one: the body's path and the kind's place in their order. */
        String place() {
            return ownerPath + kind.ordinal();
        }
    }

    @GetMapping("/plans/published")
    @PreAuthorize("hasAnyRole('CLERK', 'LEADER', 'SECRETARY_GENERAL')")
    String published(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(required = false) @Nullable PlanKind kind,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        BodyRow top = bodies.byId(area == null ? me.bodyId() : area).orElseThrow(NotFoundException::new);
        int shown = year == null ? Year.now(clock).getValue() : year;
        List<PlanRow> rows = rows(me, top, shown, kind, after);
        boolean more = rows.size() > PAGE;
        List<PlanRow> page = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("top", top);
        model.addAttribute("year", shown);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PlanKind.values());
        model.addAttribute("plans", page);
        model.addAttribute("next", more ? page.get(PAGE - 1).place() : null);
        return "plans/published";
    }

    private List<PlanRow> rows(SignedIn me, BodyRow top, int year, @Nullable PlanKind kind, String after) {
        boolean first = !after.matches("[0-9.]+\\.[0-9]");
        return jdbc.sql(
                        """
                        select p.id, p.kind, b.short_name as owner_name, b.kind as owner_kind, p.owner_path, p.year, p.revision,
                               (select count(*) from plan_item i where i.plan_id = p.id and i.revises_id is null) as items,
                               cast(p.published_at as date) as published_on
                        from annual_plan p join body b on b.id = p.owner_id
                        where p.year = :year and p.owner_path >= :area and p.owner_path < :areaEnd
                          and (:kind = '' or p.kind = :kind)
                          and (p.owner_path, array_position(:kinds, p.kind)) > (:afterPath, :afterKind)
                          and p.state in ('PUBLISHED', 'ADJUSTING') and %s
                        order by p.owner_path, array_position(:kinds, p.kind) limit :limit
                        """
                                .formatted(Visibility.sql("p")))
                .param("year", year)
                .param("area", top.path())
                .param("areaEnd", Visibility.end(top.path()))
                .param("kind", kind == null ? "" : kind.name())
                .param("kinds", Arrays.stream(PlanKind.values()).map(Enum::name).toArray(String[]::new))
                .param("afterPath", first ? "" : after.substring(0, after.length() - 1))
                .param("afterKind", first ? 0 : after.charAt(after.length() - 1) - '0' + 1)
                .param("limit", PAGE + 1)
                .params(Visibility.parameters(me.reader()))
                .query(PlanRow.class)
                .list();
    }
}
