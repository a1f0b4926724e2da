package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.LiaisonFigures.Contact;
import org.liandong.web.Asked;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of coverage shows of what it is asked for. */
@Component
class CoveragePage {

    private static final int PAGE = 100;
    private static final int TILES = 5_000;

    private final Coverage coverage;
    private final TileMap tiles;
    private final MessageSource messages;

    CoveragePage(Coverage coverage, TileMap tiles, MessageSource messages) {
        this.coverage = coverage;
        this.tiles = tiles;
        this.messages = messages;
    }

    /** @param url of the page as it is narrowed now, without the place in the list */
    void show(
            CoverageFilter filter,
            Coverage.Query query,
            String url,
            @Nullable String after,
            Locale locale,
            Model model) {
        LocalDate before = before(filter, query);
        if (query.view() == CoverageView.MAP) {
            Coverage.Shown shown = coverage.page(query, before, null, "", TILES);
            model.addAttribute("counts", shown.counts());
            String visits = "/visits?met=%s" + query.goer().visits();
            model.addAttribute("map", tiles.of(contacts(shown.rows()), query.asOf(), visits));
            model.addAttribute("legend", tiles.legend());
            return;
        }
        Key key = Key.of(after);
        Coverage.Shown shown =
                coverage.page(query, before, key == null ? null : key.day(), key == null ? "" : key.code(), PAGE + 1);
        List<CoverageRow> found = shown.rows();
        List<CoverageRow> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("counts", shown.counts());
        model.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> CoverageLine.of(row, query, messages, locale))
                        .toList());
        model.addAttribute("first", key == null ? null : url);
        model.addAttribute("nextUrl", found.size() > PAGE ? url + "&after=" + Key.of(rows.get(PAGE - 1)) : null);
    }

    /** In division-code order, by which the map groups them. */
    private static List<Contact> contacts(List<CoverageRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(CoverageRow::code))
                .map(row -> new Contact(
                        row.id(),
                        row.name(),
                        row.areaName(),
                        row.parentName() == null ? "" : row.parentName(),
                        row.code(),
                        "",
                        row.lastOn()))
                .toList();
    }

    private static @Nullable LocalDate before(CoverageFilter filter, Coverage.Query query) {
        Integer days = filter.beyond();
        return days != null
                ? query.asOf().minusDays(days)
                : filter.unreachedOnly() ? query.period().from() : null;
    }

    /** The row after which a page begins. */
    private record Key(LocalDate day, String code) {

        static @Nullable Key of(@Nullable String text) {
            int line = text == null ? -1 : text.indexOf('_');
            LocalDate day = text == null || line < 0
                    ? null
                    : text.startsWith("never") ? Coverage.NEVER : Asked.day(text.substring(0, line));
            return text == null || day == null ? null : new Key(day, text.substring(line + 1));
        }

        static String of(CoverageRow row) {
            return (row.lastOn() == null ? "never" : row.lastOn().toString()) + "_" + row.code();
        }
    }
}
