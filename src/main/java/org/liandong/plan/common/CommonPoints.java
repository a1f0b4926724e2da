package org.liandong.plan.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.account.ActivePost;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.TopicQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds common points. Nothing is matched beforehand: the items in question come from one index ({@code plan_item_topic}),
 * so a plan published a moment ago is found at once and at no cost to the others.
 */
@Repository
class CommonPoints {

    private final JdbcClient jdbc;

    CommonPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items of the reader's body for a year, or the one of the filter. */
    List<OwnItem> own(Reader reader, CommonPointFilter filter) {
        Map<String, Object> values = new HashMap<>(Visibility.parameters(reader));
        values.put("year", filter.year());
        values.put("item", filter.item());
        return jdbc.sql(CommonPointQuery.OWN)
                .params(values)
                .query(OwnItem.class)
                .list();
    }

    /** At most {@code limit} common points of each of these items, the weightiest first. */
    List<CommonPoint> of(ActivePost post, List<OwnItem> mine, CommonPointFilter filter, int limit) {
        if (mine.isEmpty() || post.bodyLevel() == null) {
            return List.of();
        }
        Reader reader = post.reader();
        Map<String, Object> values = new HashMap<>(Visibility.parameters(reader));
        values.put("year", filter.year());
        values.put("readerLevel", post.bodyLevel().name());
        values.put("level", filter.level() == null ? "" : filter.level().name());
        values.put("shown", filter.shown().name());
        values.put("other", filter.other());
        values.put("limit", limit);
        values.put("most", filter.item() == null ? Integer.MAX_VALUE : limit);
        page(values, filter.after());
        String below = TopicQuery.lexeme(filter.year() + "/" + lastSegment(reader.path()));
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
                        .map(item -> beside(filter.year(), post.bodyLevel(), item))
                        .toArray(String[]::new));
        return jdbc.sql(filter.shown() == Shown.ANSWERED ? CommonPointQuery.OF_ANSWERS : CommonPointQuery.OPEN)
                .params(values)
                .query(CommonPoint.class)
                .list();
    }

    /** Whether these two items have a point in common just now. */
    boolean shared(long itemId, long otherId) {
        return jdbc.sql(
                        """
                        with compared as (select %s from plan_item m join plan_item i on i.id = :other
                            where m.id = :item and i.year = m.year),
                          titled as (select c.*, %s from compared c), weighed as (select t.*, %s from titled t)
                        select exists (select from weighed where %s)
                        """
                                .formatted(
                                        Likeness.COMPARED, Likeness.TITLE_WEIGHT, Likeness.WEIGHT, Likeness.IS_COMMON))
                .param("item", itemId)
                .param("other", otherId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Where the index keeps items of the same subject area at the depths of the tree that a level may have; the level
     * itself is checked by the body.
     */
    private static String beside(int year, Level level, OwnItem item) {
        return item.subjectArea() == null
                ? TopicQuery.lexeme("=")
                : IntStream.rangeClosed(1, level.ordinal() + 1)
                        .mapToObj(depth -> TopicQuery.lexeme(year + "/" + depth + "/" + item.subjectArea()))
                        .collect(Collectors.joining(" | "));
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
