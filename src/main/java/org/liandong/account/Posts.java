package org.liandong.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that somebody holds today, in order of body and role. */
@Component
class Posts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Posts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ActivePost> heldBy(long accountId) {
        return jdbc.sql(
                        """
                        select p.id as post_id, coalesce(b.id, 0) as body_id,
                               coalesce(b.short_name, '') as body_name, b.kind as body_kind,
                               b.level as body_level, coalesce(b.path, '') as body_path, p.organ_id, p.role, p.manages_accounts
                        from post p left join body b on b.id = p.body_id
                        where p.account_id = :account and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                        order by b.path, p.id
                        """)
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query(ActivePost.class)
                .list();
    }
}
