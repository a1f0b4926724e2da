package org.liandong.liaison.coverage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaders and organs of a body that have duties toward other bodies in a year. */
@Component
class Goers {

    private final JdbcClient jdbc;

    Goers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> of(long bodyId, int year) {
        return jdbc.sql(
                        """
                        select distinct 'leader-' || p.id as word, concat_ws(' ', nullif(p.title, ''), a.display_name) as name,
                               0 as part, p.id
                        from liaison_duty d join post p on p.id = d.post_id join account a on a.id = p.account_id
                        where d.owner_id = :body and d.year = :year
                        union all
                        select distinct 'organ-' || g.id, g.name, 1, g.id
                        from liaison_duty d join organ g on g.id = d.organ_id
                        where d.owner_id = :body and d.year = :year
                        order by part, id
                        """)
                .param("body", bodyId)
                .param("year", year)
                .query(Choice.class)
                .list();
    }

    /** One on offer. */
    record Choice(String word, String name) {}
}
