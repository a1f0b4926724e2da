package org.liandong.plan.topic;

import java.sql.Array;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the topics anew of items that were stored under older lists or by SQL alone. Runs at each start while pages are
 * already served; several nodes share the work.
 */
@Component
public class TopicRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRefresh.class);
    private static final int BATCH = 2000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    TopicRefresh(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Item(long id, String title, List<String> statutes, List<String> organs) {}

    /** Until no item has an older topic. */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        int all = 0;
        for (int done = -1; done != 0; all += done) {
            done = batch();
        }
        if (all > 0) {
            LOG.info("Made the topics of {} plan items anew", all);
        }
    }

    private int batch() {
        Integer done = transactions.execute(status -> {
            List<Item> items = jdbc.query(
                    """
                    select id, title, statute_names, supervised from plan_item where topic_version <> ?
                    limit ? for no key update skip locked
                    """,
                    (row, n) -> new Item(
                            row.getLong(1), row.getString(2), strings(row.getArray(3)), strings(row.getArray(4))),
                    TopicLists.VERSION,
                    BATCH);
            jdbc.batchUpdate(
                    "update plan_item set topic_words = ?, topic_statutes = ?, topic_organs = ?, topic_version = ? where id = ?",
                    items.stream().map(TopicRefresh::row).toList());
            return items.size();
        });
        return done == null ? 0 : done;
    }

    private static Object[] row(Item item) {
        Topic topic = Topic.of(item.title, item.statutes, item.organs);
        return new Object[] {
            topic.topicWords().toArray(String[]::new),
            topic.topicStatutes().toArray(String[]::new),
            topic.topicOrgans().toArray(String[]::new),
            topic.topicVersion(),
            item.id
        };
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
