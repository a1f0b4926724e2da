package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.plan.board.BoardReads.Place;

/** Which bodies stand as rows of the board, in the order of the tree, and which subtrees as figures. */
final class BoardLayout {

    /** More children than this stand as one row of figures until they are opened. */
    static final int FEW = 20;

    private final List<Place> places = new ArrayList<>();
    private final Set<String> tops = new TreeSet<>();
    private final Set<Long> open;
    private final Map<Long, List<Place>> children;

    /**
     * @param line from the top down to the reader's own body
     * @param opened the bodies to open, the reader's own body downward
     * @param children open children of the reader's own body and of those to open
     */
    BoardLayout(Reader reader, List<BodyRow> line, List<BodyRow> opened, Map<Long, List<Place>> children) {
        this.open = opened.stream().map(BodyRow::id).collect(Collectors.toSet());
        this.children = children;
        for (BodyRow body : line) {
            places.add(new Place(body.id(), body.parentId(), body.shortName(), body.kind(), body.level(), body.path()));
        }
        List<Place> direct = children.getOrDefault(reader.bodyId(), List.of());
        if (direct.size() <= FEW || open.contains(reader.bodyId())) {
            direct.forEach(this::add);
        } else {
            tops.add(reader.path());
        }
        if (direct.size() <= FEW) {
            open.remove(reader.bodyId());
        }
    }

    private void add(Place place) {
        places.add(place);
        if (open.contains(place.id())) {
            children.getOrDefault(place.id(), List.of()).forEach(this::add);
        } else if (place.level() != Level.TOWNSHIP) {
            tops.add(place.path());
        }
    }

    List<Place> places() {
        return places;
    }

    Set<Long> shown() {
        return places.stream().map(Place::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Paths whose subtrees stand as figures. */
    Set<String> tops() {
        return tops;
    }

    /** Whether the reader opened this body. */
    boolean opened(Place place) {
        return open.contains(place.id());
    }
}
