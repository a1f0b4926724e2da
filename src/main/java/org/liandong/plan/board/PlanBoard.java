package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.ActivePost;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.OrganRow;
import org.liandong.congress.Reader;
import org.liandong.plan.PlanInstruments;
import org.liandong.plan.board.BoardCounterparts.Beside;
import org.liandong.plan.board.BoardReads.Bar;
import org.liandong.plan.board.BoardReads.Place;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 联动谋划台: the year's plans by month and level for one reader. Above stands the line upward, then the own body, then the
 * area below: each body directly below as a row when there are few, all deeper ones as rows of figures that open. The view
 * of counterparts has the work of one function alone and the bodies beside after the own one.
 */
@Component
class PlanBoard {

    private final BodyLookup bodies;
    private final OrganLookup organs;
    private final BoardReads reads;
    private final BoardCounterparts counterparts;
    private final PlanInstruments instruments;
    private final MessageSource messages;

    PlanBoard(
            BodyLookup bodies,
            OrganLookup organs,
            BoardReads reads,
            BoardCounterparts counterparts,
            PlanInstruments instruments,
            MessageSource messages) {
        this.bodies = bodies;
        this.organs = organs;
        this.reads = reads;
        this.counterparts = counterparts;
        this.instruments = instruments;
        this.messages = messages;
    }

    /** Who works in an organ sees its counterparts unless another function is asked for. */
    BoardFilter of(ActivePost post, BoardFilter asked) {
        return !asked.counterparts() || asked.subjectArea() != null || post.organId() == null
                ? asked
                : asked.of(organs.byId(post.organId()).map(OrganRow::function).orElse(null));
    }

    /**
     * The rows from the top down; none while no function is known whose counterparts to show.
     *
     * @param chosen id of the item chosen, null for none
     */
    List<BoardRow> rows(Reader reader, BoardFilter filter, @Nullable Long chosen, Locale locale) {
        if (filter.counterparts() && filter.subjectArea() == null) {
            return List.of();
        }
        List<BodyRow> line = bodies.line(reader);
        List<BodyRow> opened = opened(filter);
        BoardLayout layout = layout(reader, line, opened);
        List<Beside> beside = beside(reader, line, opened, filter);
        Set<Long> shown = layout.shown();
        beside.stream().filter(Beside::alone).forEach(body -> shown.add(body.id()));
        BoardWords words = new BoardWords(messages, instruments, locale);
        BoardRows rows =
                new BoardRows(reader, filter, words, bars(reader, shown, filter, words, chosen), named(shown, filter));
        BoardFigures figures = new BoardFigures(
                filter, reads.counts(reader, layout.tops(), filter), reads.below(layout.tops()), words);
        List<BoardRow> all = new ArrayList<>();
        for (Place place : layout.places()) {
            all.add(rows.body(place, layout.opened(place)));
            if (place.id() == reader.bodyId()) {
                beside.forEach(body -> all.add(rows.beside(body)));
            }
            if (layout.tops().contains(place.path()) && figures.bodies(place.path()) > 0) {
                all.add(rows.below(place, figures));
            }
        }
        return all;
    }

    private BoardLayout layout(Reader reader, List<BodyRow> line, List<BodyRow> opened) {
        List<BodyRow> inside = opened.stream()
                .filter(step -> step.path().startsWith(reader.path()))
                .toList();
        Set<Long> parents = new TreeSet<>(Set.of(reader.bodyId()));
        inside.forEach(body -> parents.add(body.id()));
        Map<Long, List<Place>> children =
                reads.children(parents).stream().collect(Collectors.groupingBy(Place::parentId));
        return new BoardLayout(reader, line, inside, children);
    }

    /** The opened body and all above it, empty for none. */
    private List<BodyRow> opened(BoardFilter filter) {
        return filter.open() == null
                ? List.of()
                : bodies.byId(filter.open())
                        .map(body -> bodies.line(body.reader()))
                        .orElse(List.of());
    }

    private List<Beside> beside(Reader reader, List<BodyRow> line, List<BodyRow> opened, BoardFilter filter) {
        return filter.counterparts()
                ? counterparts.beside(
                        reader,
                        line.get(line.size() - 1).level(),
                        opened.stream().map(BodyRow::path).toList(),
                        filter)
                : List.of();
    }

    private Map<Long, String> named(Set<Long> shown, BoardFilter filter) {
        return filter.counterparts() && filter.subjectArea() != null
                ? counterparts.organs(shown, filter.subjectArea())
                : Map.of();
    }

    private Map<Long, List<BoardBar>> bars(
            Reader reader, Set<Long> shown, BoardFilter filter, BoardWords words, @Nullable Long chosen) {
        List<Bar> found = reads.bars(reader, shown, filter);
        BoardLinks links =
                new BoardLinks(found, reads.links(found.stream().map(Bar::id).toList()));
        return new BoardBars(filter, words, links, chosen).byOwner(found);
    }
}
