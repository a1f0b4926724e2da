package org.liandong.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that somebody holds today, in order of body and role; an officer without a body looks from the top of the tree, once there is one. */
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
                               b.level as body_level, coalesce(b.path, '.') as body_path, p.organ_id, p.role, p.manages_accounts
                        from post p left join body b
                          on b.id = coalesce(p.body_id, (select min(top.id) from body top where top.parent_id is null))
                        where p.account_id = :account and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                        order by b.path, p.id
                        """)
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query(ActivePost.class)
                .list();
    }

    /** Gives a post from today on; the database refuses an officer's beside any other. */
    void give(long accountId, @Nullable Long bodyId, Role role, @Nullable String title, boolean managesAccounts) {
        LocalDate today = LocalDate.now(clock);
        if (conflicts(accountId, role, today)) {
            throw new RuleViolation("account.officer-alone");
        }
        jdbc.sql(
                        """
                        insert into post (account_id, body_id, role, title, manages_accounts, valid_from)
                        values (:account, :body, :role, :title, :manages, :today)
                        """)
                .param("account", accountId)
                .param("body", bodyId)
                .param("role", role.name())
                .param("title", title == null ? "" : title.strip())
                .param("manages", managesAccounts && !role.officer())
                .param("today", today)
                .update();
    }

    private boolean conflicts(long accountId, Role role, LocalDate today) {
        return jdbc.sql(
                        """
                        select exists (select from post where account_id = :account and office <> :office
                          and (valid_to is null or valid_to >= :today))
                        """)
                .param("account", accountId)
                .param("office", role.officer() ? role.name() : "")
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Ends a running post of the account: yesterday was its last day, or it never began. */
    Role end(long accountId, long postId) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        String role = jdbc.sql(
                        """
                        update post set valid_from = least(valid_from, :yesterday), valid_to = :yesterday,
                          version = version + 1
                        where id = :id and account_id = :account and (valid_to is null or valid_to > :yesterday)
                        returning role
                        """)
                .param("id", postId)
                .param("account", accountId)
                .param("yesterday", yesterday)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return Role.valueOf(role);
    }
}
