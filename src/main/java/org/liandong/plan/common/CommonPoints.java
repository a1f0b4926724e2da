package org.liandong.plan.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.account.ActivePost;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds common points between supervision items, the one kind of work that levels may do jointly (监督法 34(2)): what they
 * share, statutes and organs under supervision, means something else in a plan of another kind. Nothing is matched
 * beforehand: the items in question come from one index ({@code plan_item_topic}), so a plan published a moment ago is
 * found at once and at no cost to the others.
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
        Map<String, Object> values =
                Looking.values(post.reader(), new Standing(post.reader(), post.bodyLevel()), mine, filter);
        values.put("shown", filter.shown().name());
        values.put("limit", limit);
        values.put("most", filter.item() == null ? Integer.MAX_VALUE : limit);
        return jdbc.sql(filter.shown() == Shown.ANSWERED ? CommonPointQuery.OF_ANSWERS : CommonPointQuery.OPEN)
                .params(values)
                .query(CommonPoint.class)
                .list();
    }

    /**
     * At most {@code limit} items above, beside and below each, seen from the body of the item, whoever that is; answered
     * or not. The total is that of the relation.
     */
    List<CommonPoint> around(Reader reader, Standing at, int year, OwnItem item, int limit) {
        CommonPointFilter all = new CommonPointFilter(year, null, Shown.OPEN, null, null, null);
        Map<String, Object> values = Looking.values(reader, at, List.of(item), all);
        values.put("shown", "");
        values.put("limit", limit);
        values.put("most", Integer.MAX_VALUE);
        return jdbc.sql(CommonPointQuery.AROUND)
                .params(values)
                .query(CommonPoint.class)
                .list();
    }

    /** Whether these two items have a point in common just now. */
    boolean shared(long itemId, long otherId) {
        return jdbc.sql(
                        """
                        with compared as (select %s from plan_item m join plan_item i on i.id = :other
                            where m.id = :item and i.year = m.year and m.kind = 'SUPERVISION' and i.kind = 'SUPERVISION'),
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
}
