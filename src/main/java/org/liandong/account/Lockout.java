package org.liandong.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the door for a while after too many failures, by account name and by address, on every node alike. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Lockout {

    private static final String COUNT =
            """
            insert into sign_in_failure as f (key, failures, first_at, locked_until)
            values (:key, 1, :now, case when :limit <= 1 then cast(:until as timestamptz) end)
            on conflict (key) do update set
              failures = case when f.locked_until <= :now or f.first_at < :since then 1 else f.failures + 1 end,
              first_at = case when f.locked_until <= :now or f.first_at < :since then :now else f.first_at end,
              locked_until = case when f.locked_until > :now then f.locked_until
                when f.locked_until is null and f.first_at >= :since and f.failures + 1 >= :limit
                then cast(:until as timestamptz) end
            """;

    private final JdbcClient jdbc;
    private final SecuritySettings settings;
    private final Clock clock;

    Lockout(JdbcClient jdbc, SecuritySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the name or the address has to wait. */
    boolean closedFor(String username, String address) {
        return !jdbc.sql("select key from sign_in_failure where key in (:keys) and locked_until > :now")
                .param("keys", List.of(account(username), address(address)))
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .list()
                .isEmpty();
    }

    void failed(String username, String address) {
        SecuritySetting setting = settings.current();
        count(account(username), setting.accountFailures(), setting.lockMinutes());
        count(address(address), setting.addressFailures(), setting.lockMinutes());
    }

    /** Forgets the failures of this name, also where they were counted for the address: they were typing errors. */
    void succeeded(String username, String address) {
        Integer mistakes = jdbc.sql("delete from sign_in_failure where key = :key returning failures")
                .param("key", account(username))
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (mistakes > 0) {
            jdbc.sql("update sign_in_failure set failures = greatest(failures - :mistakes, 0) where key = :key")
                    .param("mistakes", mistakes)
                    .param("key", address(address))
                    .update();
        }
        jdbc.sql("delete from sign_in_failure where first_at < :old")
                .param("old", OffsetDateTime.now(clock).minusDays(2))
                .update();
    }

    /** Opens the door again for a name, when the account's keeper says so. */
    void forget(String username) {
        jdbc.sql("delete from sign_in_failure where key = :key")
                .param("key", account(username))
                .update();
    }

    private void count(String key, int limit, int minutes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(COUNT)
                .param("key", key)
                .param("now", now)
                .param("since", now.minusMinutes(minutes))
                .param("until", now.plusMinutes(minutes))
                .param("limit", limit)
                .update();
    }

    private static String account(String username) {
        return hash("account " + username.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return hash("address " + address);
    }

    /** SHA-256 as hexadecimal digits. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
