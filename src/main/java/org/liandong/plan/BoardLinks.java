package org.liandong.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which items on the board belong to one joint piece of work: linked ones, directly or through others, share a mark. */
final class BoardLinks {

    /** Number of colours of the stylesheet (classes m1 to m6). */
    private static final int COLOURS = 6;

    private final Map<Long, Long> roots = new HashMap<>();
    private final Map<Long, Integer> marks = new HashMap<>();

    /**
     * @param shown ids on the board, in its order
     * @param links pairs; those with an end that is not shown are left out
     */
    BoardLinks(List<Long> shown, Collection<BoardReads.Link> links) {
        LinkedHashSet<Long> known = new LinkedHashSet<>(shown);
        for (BoardReads.Link link : links) {
            if (known.contains(link.lowId()) && known.contains(link.highId())) {
                roots.put(root(link.lowId()), root(link.highId()));
            }
        }
        Map<Long, List<Long>> groups = new HashMap<>();
        known.forEach(id ->
                groups.computeIfAbsent(root(id), none -> new ArrayList<>()).add(id));
        int next = 0;
        for (Long id : known) {
            List<Long> group = groups.get(root(id));
            if (group != null && group.size() > 1 && !marks.containsKey(id)) {
                int mark = next++ % COLOURS + 1;
                group.forEach(member -> marks.put(member, mark));
            }
        }
    }

    /** 1 to 6 for linked items, 0 for others. */
    int mark(long id) {
        return marks.getOrDefault(id, 0);
    }

    private Long root(Long id) {
        Long parent = roots.get(id);
        return parent == null || parent.equals(id) ? id : root(parent);
    }
}
