package org.liandong.plan.board;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.plan.board.BoardCounterparts.Beside;
import org.liandong.plan.board.BoardReads.Place;

/** Makes the rows of one board. */
final class BoardRows {

    private final Reader reader;
    private final BoardFilter filter;
    private final BoardWords words;
    private final Map<Long, List<BoardBar>> bars;
    private final Map<Long, String> organs;
    private boolean closes;

    /**
     * @param bars of each body shown
     * @param organs names of the counterpart organs of the bodies that have one
     */
    BoardRows(
            Reader reader,
            BoardFilter filter,
            BoardWords words,
            Map<Long, List<BoardBar>> bars,
            Map<Long, String> organs) {
        this.reader = reader;
        this.filter = filter;
        this.words = words;
        this.bars = bars;
        this.organs = organs;
    }

    /** A body of the line or of the area. */
    BoardRow body(Place place, boolean opened) {
        boolean own = place.id() == reader.bodyId();
        return body(
                place.id(),
                words.level(place.level(), own) + organ(place.id(), place.kind(), place.level()),
                place.shortName(),
                depth(place),
                own,
                opened ? filter.openUrl(place.parentId()) + "#b" + place.id() : null);
    }

    /** All bodies below one. */
    BoardRow below(Place place, BoardFigures figures) {
        String path = place.path();
        return group(
                place.id(),
                words.below(place.shortName(), figures.bodies(path), figures.total(path)),
                place.shortName(),
                depth(place) + 1,
                figures.months(path),
                figures.total(path),
                place.id());
    }

    /** A body beside, or all beside that lie under one; the first of those opened closes them again. */
    BoardRow beside(Beside beside) {
        if (!beside.alone()) {
            return group(
                    beside.id(),
                    words.beside(beside.shortName(), beside.bodies(), beside.items()),
                    beside.shortName(),
                    0,
                    Arrays.stream(beside.months()).map(words::figure).toList(),
                    beside.items(),
                    reader.bodyId());
        }
        boolean first = !closes && filter.open() != null && beside.parentId() == filter.open();
        closes |= first;
        return body(
                beside.id(),
                words.beside() + organ(beside.id(), beside.kind(), beside.level()),
                beside.shortName(),
                0,
                false,
                first ? filter.openUrl(null) + "#b" + reader.bodyId() : null);
    }

    private BoardRow body(long id, String label, String name, int depth, boolean own, @Nullable String closeUrl) {
        return new BoardRow(
                id,
                label,
                name,
                null,
                "/plans?body=" + id + "&year=" + filter.year(),
                depth,
                own,
                bars.getOrDefault(id, List.of()),
                List.of(),
                0,
                closeUrl);
    }

    private BoardRow group(
            long id, String label, String name, int depth, List<String> figures, int total, long anchor) {
        return new BoardRow(
                id,
                label,
                words.open(),
                words.openLong(name),
                filter.openUrl(id) + "#b" + anchor,
                depth,
                false,
                List.of(),
                figures,
                total,
                null);
    }

    /** The counterpart organ, or that a body that could have one has none. */
    private String organ(long id, BodyKind kind, Level level) {
        if (!filter.counterparts() || level == Level.TOWNSHIP || kind.outpost()) {
            return "";
        }
        return words.organ(organs.get(id));
    }

    private int depth(Place place) {
        return place.path().length() <= reader.path().length()
                ? 0
                : (int) place.path()
                        .substring(reader.path().length())
                        .chars()
                        .filter(c -> c == '.')
                        .count();
    }
}
