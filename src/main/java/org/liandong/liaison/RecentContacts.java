package org.liandong.liaison;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies that a body has lately been in contact with, to be chosen with one tap. */
@Component
class RecentContacts {

    private final JdbcClient jdbc;

    RecentContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other sides of its last hundred visits, latest first, at most six. */
    List<VisitFormModel.Choice> of(long bodyId) {
        return jdbc.sql(
                        """
                        select b.id, b.short_name as name
                        from (select v.id from visit v where v.owner_id = :body order by v.visited_on desc, v.id desc limit 100) l
                        join visit_body n on n.visit_id = l.id and n.asked
                        join body b on b.id = n.body_id and b.valid_to is null
                        group by b.id order by max(n.visited_on) desc, max(n.visit_id) desc limit 6
                        """)
                .param("body", bodyId)
                .query(VisitFormModel.Choice.class)
                .list();
    }
}
