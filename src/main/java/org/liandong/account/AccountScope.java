package org.liandong.account;

import java.util.HashMap;
import java.util.Map;
import org.liandong.congress.Visibility;

/**
 * Whose accounts somebody keeps: the system administrator's are all, an account manager's those of the own body and
 * below, never an officer's and never one that also works elsewhere.
 */
record AccountScope(boolean all, String path) {

    /** Condition on the table alias {@code a} of account, with the parameters of {@link #parameters}. */
    static final String SQL =
            """
            (:all or (
              a.id in (select p.account_id from post p join body b on b.id = p.body_id
                       where b.path >= :top and b.path < :topEnd)
              and not exists (select from post p left join body b on b.id = p.body_id
                       where p.account_id = a.id and (p.valid_to is null or p.valid_to >= :today)
                         and (p.office <> '' or b.path < :top or b.path >= :topEnd))))
            """;

    static AccountScope of(SignedIn me) {
        return new AccountScope(me.role() == Role.SYSTEM_ADMIN, me.post().bodyPath());
    }

    Map<String, Object> parameters(java.time.LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("all", all);
        values.put("top", path);
        values.put("topEnd", Visibility.end(path));
        values.put("today", today);
        return values;
    }

    /** Whether a body of this path lies in the area. */
    boolean holds(String bodyPath) {
        return all || bodyPath.startsWith(path);
    }

    /** Whether a post of this role may be given. */
    boolean gives(Role role) {
        return all || !role.officer();
    }
}
