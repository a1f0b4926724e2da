package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Reader;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanInstruments;
import org.liandong.plan.board.BoardReads.Bar;
import org.liandong.plan.board.BoardReads.MonthCount;
import org.liandong.plan.board.BoardReads.Place;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 联动谋划台: the year's plans by month and level for one reader. Above stands the line upward, then the own body, then the
 * area below: each body directly below as a row when there are few, all deeper ones as rows of figures that open.
 */
@Component
class PlanBoard {

    /** Number of colours of the stylesheet (classes m1 to m6). */
    private static final int COLOURS = 6;

    private final BodyLookup bodies;
    private final BoardReads reads;
    private final PlanInstruments instruments;
    private final MessageSource messages;

    PlanBoard(BodyLookup bodies, BoardReads reads, PlanInstruments instruments, MessageSource messages) {
        this.bodies = bodies;
        this.reads = reads;
        this.instruments = instruments;
        this.messages = messages;
    }

    List<BoardRow> rows(Reader reader, BoardFilter filter, Locale locale) {
        List<BodyRow> line = bodies.line(reader);
        List<BodyRow> opened = opened(reader, filter);
        Set<Long> parents = new TreeSet<>(Set.of(reader.bodyId()));
        opened.forEach(body -> parents.add(body.id()));
        Map<Long, List<Place>> children =
                reads.children(parents).stream().collect(Collectors.groupingBy(Place::parentId));
        BoardLayout layout = new BoardLayout(reader, line, opened, children);
        Figures figures = figures(reader, layout.tops(), filter);
        BoardWords words = new BoardWords(messages, instruments, locale);
        Map<Long, List<BoardBar>> bars = bars(reader, layout.shown(), filter, words);
        List<BoardRow> rows = new ArrayList<>();
        for (Place place : layout.places()) {
            rows.add(row(reader, place, bars.getOrDefault(place.id(), List.of()), layout.opened(place), filter, words));
            if (layout.tops().contains(place.path()) && figures.bodies(place.path()) > 0) {
                rows.add(figures.row(place, depth(reader, place) + 1, filter, words));
            }
        }
        return rows;
    }

    private static BoardRow row(
            Reader reader, Place place, List<BoardBar> bars, boolean opened, BoardFilter filter, BoardWords words) {
        boolean own = place.id() == reader.bodyId();
        return new BoardRow(
                place.id(),
                words.level(place.level(), own),
                place.shortName(),
                null,
                "/plans?body=" + place.id() + "&year=" + filter.year(),
                depth(reader, place),
                own,
                bars,
                List.of(),
                0,
                opened ? filter.openUrl(place.parentId()) + "#b" + place.id() : null);
    }

    private static int depth(Reader reader, Place place) {
        return place.path().length() <= reader.path().length()
                ? 0
                : (int) place.path()
                        .substring(reader.path().length())
                        .chars()
                        .filter(c -> c == '.')
                        .count();
    }

    /** The opened body and those between it and the reader; empty when it is not below the reader. */
    private List<BodyRow> opened(Reader reader, BoardFilter filter) {
        return filter.open() == null
                ? List.of()
                : bodies.byId(filter.open())
                        .filter(body -> body.path().startsWith(reader.path()))
                        .map(body -> bodies.line(body.reader()).stream()
                                .filter(step -> step.path().startsWith(reader.path()))
                                .toList())
                        .orElse(List.of());
    }

    private Figures figures(Reader reader, Set<String> tops, BoardFilter filter) {
        Map<String, int[]> months = new HashMap<>();
        Map<String, Integer> totals = new HashMap<>();
        for (MonthCount count : reads.counts(reader, tops, filter)) {
            months.computeIfAbsent(count.path(), none -> new int[filter.width()])[count.month() - filter.first()] =
                    count.running();
            totals.merge(count.path(), count.starting(), Integer::sum);
        }
        Map<String, Integer> below =
                reads.below(tops).stream().collect(Collectors.toMap(BoardReads.Below::path, BoardReads.Below::bodies));
        return new Figures(months, totals, below);
    }

    private Map<Long, List<BoardBar>> bars(Reader reader, Set<Long> shown, BoardFilter filter, BoardWords words) {
        List<Bar> found = reads.bars(reader, shown, filter);
        List<Long> ids = found.stream().map(Bar::id).toList();
        BoardLinks links = new BoardLinks(ids, reads.links(ids));
        String chooses = filter.url() + "&item=";
        Map<Long, List<Bar>> byOwner = found.stream().collect(Collectors.groupingBy(Bar::ownerId));
        Map<Long, List<BoardBar>> bars = new LinkedHashMap<>();
        byOwner.forEach((owner, items) -> bars.put(
                owner,
                lanes(items).stream()
                        .map(bar -> bar(bar, links.group(bar.id()), chooses, filter, words))
                        .toList()));
        return bars;
    }

    private static BoardBar bar(Bar bar, int group, String chooses, BoardFilter filter, BoardWords words) {
        return new BoardBar(
                bar.id(),
                bar.title(),
                words.note(bar, group),
                look(bar, group, filter),
                chooses + bar.id(),
                bar.monthFrom(),
                bar.monthTo(),
                group,
                words.months(bar.monthFrom(), bar.monthTo()),
                words.instrument(bar.instrument()),
                words.linkage(bar, group),
                words.state(bar.state()));
    }

    /** Classes of the stylesheet: column and span within the picture, and what the bar is. */
    static String look(Bar bar, int group, BoardFilter filter) {
        int from = Math.max(bar.monthFrom(), filter.first());
        int to = Math.min(bar.monthTo(), filter.last());
        return "it c" + (from - filter.first() + 1) + " s" + (to - from + 1)
                + (group == 0 ? "" : " m" + ((group - 1) % COLOURS + 1))
                + (group == 0 && bar.linkageWish() != LinkageWish.NONE ? " wish" : "")
                + (bar.state() == ItemState.DROPPED ? " drop" : "");
    }

    /** The items lane after lane: each goes to the first lane where its months are free. */
    static List<Bar> lanes(List<Bar> items) {
        List<List<Bar>> lanes = new ArrayList<>();
        for (Bar item : items) {
            List<Bar> free = lanes.stream()
                    .filter(lane -> lane.get(lane.size() - 1).monthTo() < item.monthFrom())
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                lanes.add(free);
            }
            free.add(item);
        }
        return lanes.stream().flatMap(List::stream).toList();
    }

    /** Figures of the subtrees that are not opened. */
    private record Figures(Map<String, int[]> months, Map<String, Integer> totals, Map<String, Integer> below) {

        int bodies(String path) {
            return below.getOrDefault(path, 0);
        }

        BoardRow row(Place place, int depth, BoardFilter filter, BoardWords words) {
            List<String> figures = Arrays.stream(months.getOrDefault(place.path(), new int[filter.width()]))
                    .mapToObj(words::figure)
                    .toList();
            int total = totals.getOrDefault(place.path(), 0);
            return new BoardRow(
                    place.id(),
                    words.below(place.shortName(), bodies(place.path()), total),
                    words.open(),
                    words.openLong(place.shortName()),
                    filter.openUrl(place.id()) + "#b" + place.id(),
                    depth,
                    false,
                    List.of(),
                    figures,
                    total,
                    null);
        }
    }
}
