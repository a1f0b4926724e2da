package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.board.BoardReads.Bar;

/** Makes the items of one board into bars, with their places and words. */
final class BoardBars {

    /** Number of colours of the stylesheet (classes m1 to m6). */
    private static final int COLOURS = 6;

    private final BoardFilter filter;
    private final BoardWords words;
    private final BoardLinks links;
    private final @Nullable Long chosen;
    private final String chooses;

    BoardBars(BoardFilter filter, BoardWords words, BoardLinks links, @Nullable Long chosen) {
        this.filter = filter;
        this.words = words;
        this.links = links;
        this.chosen = chosen;
        this.chooses = filter.url() + "&item=";
    }

    /** The bars of each body, lane after lane. */
    Map<Long, List<BoardBar>> byOwner(List<Bar> found) {
        Map<Long, List<BoardBar>> bars = new LinkedHashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(Bar::ownerId))
                .forEach((owner, items) ->
                        bars.put(owner, lanes(items).stream().map(this::bar).toList()));
        return bars;
    }

    private BoardBar bar(Bar bar) {
        int group = links.group(bar.id());
        return new BoardBar(
                bar.id(),
                bar.title(),
                words.note(bar, group),
                look(bar, group),
                chooses + bar.id(),
                bar.monthFrom(),
                bar.monthTo(),
                group,
                words.months(bar.monthFrom(), bar.monthTo()),
                words.instrument(bar.instrument()),
                words.linkage(bar, group),
                words.state(bar.state()));
    }

    /** Column and span within the picture, and what the bar is. */
    private String look(Bar bar, int group) {
        int from = Math.max(bar.monthFrom(), filter.first());
        int to = Math.min(bar.monthTo(), filter.last());
        return "it c" + (from - filter.first() + 1) + " s" + (to - from + 1)
                + (group == 0 ? "" : " m" + ((group - 1) % COLOURS + 1))
                + (group == 0 && bar.linkageWish() != LinkageWish.NONE ? " wish" : "")
                + (bar.state() == ItemState.DROPPED ? " drop" : "")
                + (chosen != null && chosen == bar.id() ? " sel" : "");
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
}
