package org.liandong.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignInDetails;
import org.liandong.account.SignedIn;
import org.liandong.shared.StateChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Adds rows to the audit log, in the transaction of the change when there is one. */
@Component
class AuditLog {

    private static final String INSERT =
            """
            insert into audit_entry (at, account_id, username, post_id, role, post_body_id, address,
              action, subject, subject_id, body_id, label, from_state, to_state, reason)
            values (:at, :account, :username, :post, :role, :postBody, :address,
              :action, :subject, :subjectId, :body, :label, :from, :to, :reason)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By whoever is signed in now, or by the portal itself. */
    void add(StateChanged change) {
        add(change, SecurityContextHolder.getContext().getAuthentication());
    }

    void add(StateChanged change, @Nullable Authentication by) {
        SignedIn who = by != null && by.getPrincipal() instanceof SignedIn me ? me : null;
        String address = by != null && by.getDetails() instanceof SignInDetails from ? from.address() : "";
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.now(clock))
                .param("account", who == null ? null : who.accountId())
                .param("username", who == null ? "" : who.getUsername())
                .param("post", who == null ? null : who.post().postId())
                .param("role", who == null ? "" : who.role().name())
                .param("postBody", who == null || who.bodyId() == 0 ? null : who.bodyId())
                .param("address", address)
                .param("action", change.action())
                .param("subject", change.subject())
                .param("subjectId", change.subjectId())
                .param("body", change.bodyId())
                .param("label", change.label())
                .param("from", change.from() == null ? "" : change.from())
                .param("to", change.to() == null ? "" : change.to())
                .param("reason", change.reason())
                .update();
    }
}
