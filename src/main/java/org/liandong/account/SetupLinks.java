package org.liandong.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link of a portal without accounts: it makes the first system administrator and is then dead. */
@Service
@Transactional
class SetupLinks {

    private static final int HOURS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountKeeping keeping;
    private final PasswordPolicy policy;
    private final SecuritySettings settings;

    SetupLinks(JdbcClient jdbc, Clock clock, AccountKeeping keeping, PasswordPolicy policy, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keeping = keeping;
        this.policy = policy;
        this.settings = settings;
    }

    /** A new token when there is no account yet; the token itself is kept nowhere. */
    Optional<String> issue() {
        if (anyAccount()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into setup_link (hash, expires_at) values (:hash, :until)")
                .param("hash", Lockout.hash(token))
                .param("until", OffsetDateTime.now(clock).plusHours(HOURS))
                .update();
        return Optional.of(token);
    }

    @Transactional(readOnly = true)
    public boolean valid(String token) {
        return !anyAccount()
                && jdbc.sql("select exists (select from setup_link where hash = :hash and expires_at > :now)")
                        .param("hash", Lockout.hash(token))
                        .param("now", OffsetDateTime.now(clock))
                        .query(Boolean.class)
                        .single();
    }

    /** Makes the first system administrator; a lock lets one of two simultaneous uses win. */
    public void use(String token, String username, String displayName, String password) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('setup_link'))")
                .query((row, n) -> 0)
                .list();
        if (!valid(token)) {
            throw new NotFoundException();
        }
        Optional<RuleViolation> problem = policy.problem(
                password, username, displayName, settings.current().passwordLength());
        if (problem.isPresent()) {
            throw problem.get();
        }
        keeping.createFirst(username, displayName, password);
        jdbc.sql("delete from setup_link").update();
    }

    private boolean anyAccount() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }
}
