package org.liandong.liaison;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running numbers of visits by body and year, without gaps: the row stays locked until the visit is stored or not. */
@Component
class VisitNumbers {

    private final JdbcClient jdbc;

    VisitNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int next(long ownerId, int year) {
        return take(ownerId, year, 1);
    }

    /** Takes so many numbers that follow each other, and answers with the last one. */
    int take(long ownerId, int year, int count) {
        return jdbc.sql(
                        """
                        insert into visit_counter as c (owner_id, year, last) values (:owner, :year, :count)
                        on conflict (owner_id, year) do update set last = c.last + :count returning last
                        """)
                .param("owner", ownerId)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }
}
