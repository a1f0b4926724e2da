package org.liandong.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The running sessions of accounts; they end when what they carry no longer holds. */
@Component
class Sessions {

    /**
     * A session as its owner sees it.
     *
     * @param handle names the session in URLs without giving it away
     */
    record Row(String handle, String address, String device, Instant since, Instant lastUsed, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    List<Row> of(String username, String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> row(session, currentId))
                .sorted(Comparator.comparing(Row::current)
                        .thenComparing(Row::lastUsed)
                        .reversed())
                .toList();
    }

    void end(String username, String handle) {
        String id = sessions.findByPrincipalName(username).keySet().stream()
                .filter(key -> Lockout.hash(key).equals(handle))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        sessions.deleteById(id);
    }

    /** Ends all sessions of an account; {@code keptId} is one to keep, or empty. */
    void endAll(String username, String keptId) {
        jdbc.sql("delete from spring_session where principal_name = :name and session_id <> :kept")
                .param("name", username)
                .param("kept", keptId)
                .update();
    }

    /** A session carries the path and the name of its body: a body that changes ends the sessions in its subtree. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void bodyChanged(StateChanged change) {
        if (!change.subject().equals("body") || change.subjectId() == null) {
            return;
        }
        jdbc.sql(
                        """
                        delete from spring_session where principal_name in (
                          select a.username from body moved
                          join body b on b.path >= moved.path and b.path < rtrim(moved.path, '.') || '/'
                          join post p on p.body_id = b.id and p.office = '' join account a on a.id = p.account_id
                          where moved.id = :id)
                        """)
                .param("id", change.subjectId())
                .update();
    }

    private static Row row(Session session, String currentId) {
        SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
        SignInDetails details = context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getDetails() instanceof SignInDetails known
                ? known
                : new SignInDetails("", "");
        return new Row(
                Lockout.hash(session.getId()),
                details.address(),
                details.device(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentId));
    }
}
