package org.liandong.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody who signs in. What they may do comes from their posts. */
@Entity
public class Account extends AbstractAggregateRoot<Account> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
    @Nullable
    private Long id;

    private String username;
    private String displayName;
    private String password;
    private boolean mustChangePassword;
    private boolean locked;
    private Instant createdAt;

    @Nullable
    private Instant lastSignInAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param encodedPassword already encoded; must be changed at the first sign-in */
    Account(String username, String displayName, String encodedPassword, Instant createdAt) {
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.password = encodedPassword;
        this.mustChangePassword = true;
        this.createdAt = createdAt;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("account not stored yet");
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    String password() {
        return password;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean locked() {
        return locked;
    }

    /** Takes the password that its bearer chose. */
    void changePassword(String encodedPassword) {
        this.password = encodedPassword;
        this.mustChangePassword = false;
    }

    /** Takes a password that somebody else knows: it must be changed at the next sign-in. */
    void resetPassword(String encodedPassword) {
        this.password = encodedPassword;
        this.mustChangePassword = true;
    }

    void lock() {
        if (locked) {
            throw new RuleViolation("account.lock.already");
        }
        this.locked = true;
    }

    void unlock() {
        if (!locked) {
            throw new RuleViolation("account.unlock.already");
        }
        this.locked = false;
    }

    int version() {
        return version;
    }
}
