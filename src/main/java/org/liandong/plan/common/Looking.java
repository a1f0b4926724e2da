package org.liandong.plan.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.TopicQuery;

/** What the statements of {@link CommonPoints} are asked with: who reads, from which body one looks, and where in the index. */
final class Looking {

    private Looking() {}

    static Map<String, Object> values(Reader reader, Standing at, List<OwnItem> mine, CommonPointFilter filter) {
        Map<String, Object> values = new HashMap<>(Visibility.parameters(reader));
        values.put("year", filter.year());
        values.put("standId", at.body().bodyId());
        values.put("standAncestors", at.body().ancestorPaths().toArray(String[]::new));
        values.put("standLevel", at.level().name());
        values.put("level", filter.level() == null ? "" : filter.level().name());
        values.put("other", filter.other());
        page(values, filter.after());
        String below = within(filter.year(), at.body());
        values.put("ids", mine.stream().map(OwnItem::id).toArray(Long[]::new));
        values.put(
                "alike",
                mine.stream()
                        .map(item -> TopicQuery.alike(item.words(), item.subjects()))
                        .toArray(String[]::new));
        values.put("below", mine.stream().map(item -> below).toArray(String[]::new));
        values.put(
                "beside",
                mine.stream()
                        .map(item -> beside(reader, at, filter.year(), item))
                        .toArray(String[]::new));
        return values;
    }

    /**
     * Where the index keeps items of the same subject area at the depths of the tree that a level may have, and what lies
     * below the reader when the body of the item is another one; the level itself is checked by the body.
     */
    private static String beside(Reader reader, Standing at, int year, OwnItem item) {
        String open = item.subjectArea() == null
                ? TopicQuery.lexeme("=")
                : IntStream.rangeClosed(1, at.level().ordinal() + 1)
                        .mapToObj(depth -> TopicQuery.lexeme(year + "/" + depth + "/" + item.subjectArea()))
                        .collect(Collectors.joining(" | "));
        return reader.path().startsWith(at.body().path()) ? open : open + " | " + within(year, reader);
    }

    /** Where the index keeps the items of a body and of all below it. */
    private static String within(int year, Reader body) {
        return TopicQuery.lexeme(year + "/" + lastSegment(body.path()));
    }

    /** Where the page before ended. */
    private static void page(Map<String, Object> values, @Nullable String after) {
        boolean first = after == null || !after.matches("\\d{1,3}-[0-2]-\\d{1,18}");
        String[] key = first ? new String[] {"0", "0", ""} : after.split("-");
        values.put("afterWeight", Integer.parseInt(key[0]));
        values.put("afterRelation", Relation.values()[Integer.parseInt(key[1])].name());
        values.put("afterId", first ? null : Long.parseLong(key[2]));
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('.', path.length() - 2) + 1, path.length() - 1);
    }
}
