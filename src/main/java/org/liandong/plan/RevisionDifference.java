package org.liandong.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item between two revisions of a plan (监督法 63(3)).
 *
 * @param before as the earlier revision had it, null when it was added
 * @param after as the later revision has it, null when it is gone
 */
record RevisionDifference(@Nullable KeptItem before, @Nullable KeptItem after) {

    /** What became of it. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /** Part of an item by the key of its name on screen. */
    private static final Map<String, Function<KeptItem, @Nullable Object>> PARTS = parts();

    private static Map<String, Function<KeptItem, @Nullable Object>> parts() {
        Map<String, Function<KeptItem, @Nullable Object>> parts = new LinkedHashMap<>();
        parts.put("title", KeptItem::title);
        parts.put("months", item -> List.of(item.monthFrom(), item.monthTo()));
        parts.put("instrument", KeptItem::instrument);
        parts.put("subjectArea", KeptItem::subjectArea);
        parts.put("statutes", KeptItem::statuteLines);
        parts.put("leadOrgan", KeptItem::leadOrgan);
        parts.put("supporting", KeptItem::supporting);
        parts.put("supervised", KeptItem::supervisedLines);
        parts.put("linkageWish", KeptItem::linkageWish);
        parts.put("state", RevisionDifference::decided);
        return parts;
    }

    /** Pairs the items of two revisions: in the order of the later one, what is gone at the end. */
    static List<RevisionDifference> between(List<KeptItem> earlier, List<KeptItem> later) {
        Map<Long, KeptItem> left = new LinkedHashMap<>();
        earlier.forEach(item -> left.put(item.itemId(), item));
        List<RevisionDifference> all = new ArrayList<>();
        later.forEach(item -> all.add(new RevisionDifference(left.remove(item.itemId()), item)));
        left.values().forEach(item -> all.add(new RevisionDifference(item, null)));
        return all;
    }

    public Change change() {
        if (before == null) {
            return Change.ADDED;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        return PARTS.keySet().stream().anyMatch(this::differs) ? Change.CHANGED : Change.SAME;
    }

    /** How far the work has come is no change of the plan; that it was moved or dropped, and why, is. */
    private static @Nullable Object decided(KeptItem item) {
        return item.state().needsReason() ? List.of(item.state(), item.stateReason()) : null;
    }

    /** Whether both have this part and it is not the same. */
    public boolean differs(String part) {
        Function<KeptItem, @Nullable Object> read = Objects.requireNonNull(PARTS.get(part));
        return before != null && after != null && !Objects.equals(read.apply(before), read.apply(after));
    }

    /** Whether a reader needs to see this part: all of what is new or gone, else what differs. */
    public boolean shows(String part) {
        return before == null || after == null || differs(part);
    }

    /** The later form, or the earlier of what is gone. */
    public KeptItem shown() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
