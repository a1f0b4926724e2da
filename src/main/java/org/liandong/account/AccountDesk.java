package org.liandong.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for those who keep them. */
@Repository
class AccountDesk {

    static final int PAGE = 50;

    /**
     * A line of the list.
     *
     * @param posts names of the bodies of today's posts
     */
    record Row(
            long id,
            String username,
            String displayName,
            boolean locked,
            boolean mustChangePassword,
            @Nullable OffsetDateTime lastSignInAt,
            String posts) {}

    /** A post with its body's name; ended ones too. */
    record PostRow(
            long id,
            @Nullable Long bodyId,
            String bodyName,
            Role role,
            String title,
            boolean managesAccounts,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public boolean endedBy(LocalDate day) {
            return validTo != null && validTo.isBefore(day);
        }
    }

    private static final String COLUMNS =
            """
            select a.id, a.username, a.display_name, a.locked, a.must_change_password, a.last_sign_in_at,
              coalesce((select string_agg(coalesce(b.short_name, ''), ' ' order by p.id) from post p
                left join body b on b.id = p.body_id
                where p.account_id = a.id and (p.valid_to is null or p.valid_to >= :today)), '') as posts
            from account a where
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One more row than a page, by user name after the given one; words are a part of either name. */
    List<Row> page(AccountScope scope, String words, String after) {
        return jdbc.sql(
                        COLUMNS + AccountScope.SQL
                                + """
                        and a.username > :after
                        and (:words = '' or position(lower(:words) in a.username) > 0
                             or position(:words in a.display_name) > 0)
                        order by a.username limit :limit
                        """)
                .params(scope.parameters(LocalDate.now(clock)))
                .param("words", words.strip())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(Row.class)
                .list();
    }

    /** The account when it lies in the scope; anything else is missing. */
    Row find(AccountScope scope, long id) {
        return jdbc.sql(COLUMNS + AccountScope.SQL + " and a.id = :id")
                .params(scope.parameters(LocalDate.now(clock)))
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    List<PostRow> posts(long accountId) {
        return jdbc.sql(
                        """
                        select p.id, p.body_id, coalesce(b.short_name, '') as body_name, p.role, p.title,
                          p.manages_accounts, p.valid_from, p.valid_to
                        from post p left join body b on b.id = p.body_id
                        where p.account_id = :id order by p.valid_to desc nulls first, p.id
                        """)
                .param("id", accountId)
                .query(PostRow.class)
                .list();
    }
}
