package org.liandong.plan.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which items on the board belong to one joint piece of work: linked ones, directly or through others, share a number. */
final class BoardLinks {

    private final Map<Long, Long> roots = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /**
     * @param shown items on the board, in its order
     * @param links pairs; those with an end that is not shown are left out
     */
    BoardLinks(List<BoardReads.Bar> shown, Collection<BoardReads.Link> links) {
        LinkedHashSet<Long> known = new LinkedHashSet<>();
        shown.forEach(bar -> known.add(bar.id()));
        for (BoardReads.Link link : links) {
            if (known.contains(link.lowId()) && known.contains(link.highId())) {
                roots.put(root(link.lowId()), root(link.highId()));
            }
        }
        Map<Long, List<Long>> groups = new HashMap<>();
        known.forEach(id ->
                groups.computeIfAbsent(root(id), none -> new ArrayList<>()).add(id));
        int next = 1;
        for (Long id : known) {
            List<Long> group = groups.get(root(id));
            if (group != null && group.size() > 1 && !numbers.containsKey(id)) {
                int number = next++;
                group.forEach(member -> numbers.put(member, number));
            }
        }
    }

    /** From 1 on for linked items, 0 for others. */
    int group(long id) {
        return numbers.getOrDefault(id, 0);
    }

    private Long root(Long id) {
        Long parent = roots.get(id);
        return parent == null || parent.equals(id) ? id : root(parent);
    }
}
