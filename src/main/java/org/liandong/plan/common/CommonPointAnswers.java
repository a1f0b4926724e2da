package org.liandong.plan.common;

import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.ItemAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the answers of both sides for the page of an item. */
@Repository
class CommonPointAnswers implements ItemAnswers {

    private final JdbcClient jdbc;

    CommonPointAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ItemAnswer> of(Reader reader, long itemId) {
        return jdbc.sql(
                        """
                        select r.short_name body_name, 'commonPoint.answer.' || a.answer answer, a.reason,
                               cast(a.answered_at at time zone 'Asia/Shanghai' as date) "on", o.id other_id,
                               o.title other_title, b.short_name other_body
                        from common_point_answer a
                        join plan_item n on n.id = :item
                        join plan_item o on o.id = case when a.item_id = :item then a.other_id else a.item_id end
                        join body b on b.id = o.owner_id
                        join plan_item by on by.id = a.item_id join body r on r.id = by.owner_id
                        where (a.item_id = :item or a.other_id = :item) and :readerId in (n.owner_id, o.owner_id)
                        """
                                + " and " + Visibility.sql("n") + " and " + Visibility.sql("o")
                                + " order by a.answered_at desc, a.id limit 50")
                .param("item", itemId)
                .params(Visibility.parameters(reader))
                .query(ItemAnswer.class)
                .list();
    }
}
