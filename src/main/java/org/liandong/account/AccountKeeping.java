package org.liandong.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts: makes, locks, resets them and gives and ends posts; what that changes ends running sessions. */
@Service
@Transactional
class AccountKeeping {

    /** An account with the password to hand to its bearer, which nobody sees again. */
    record Issued(long id, String username, String displayName, String password) {}

    private final AccountRepository accounts;
    private final AccountDesk desk;
    private final Posts posts;
    private final BodyLookup bodies;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Lockout lockout;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountKeeping(
            AccountRepository accounts,
            AccountDesk desk,
            Posts posts,
            BodyLookup bodies,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Sessions sessions,
            Lockout lockout,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.desk = desk;
        this.posts = posts;
        this.bodies = bodies;
        this.policy = policy;
        this.encoder = encoder;
        this.sessions = sessions;
        this.lockout = lockout;
        this.clock = clock;
        this.events = events;
    }

    Issued create(AccountScope scope, AccountForm form) {
        Role role = role(scope, form.role());
        BodyRow body = body(scope, role, form.bodyId());
        String password = policy.initial();
        Account account = store(form.username(), form.displayName(), encoder.encode(password));
        posts.give(account.id(), body == null ? null : body.id(), role, form.title(), form.keepsAccounts());
        changed("account.create", account, body, null, role.name());
        return new Issued(account.id(), account.username(), account.displayName(), password);
    }

    /** The first administrator, with the password they chose themselves. */
    void createFirst(String username, String displayName, String password) {
        Account account = store(username, displayName, encoder.encode(password));
        account.changePassword(account.password());
        posts.give(account.id(), null, Role.SYSTEM_ADMIN, "", false);
        changed("account.create", account, null, null, Role.SYSTEM_ADMIN.name());
    }

    void lock(SignedIn me, long id) {
        Account account = others(me, id);
        account.lock();
        sessions.endAll(account.username(), "");
        changed("account.lock", account, null, "OPEN", "LOCKED");
    }

    void unlock(SignedIn me, long id) {
        Account account = others(me, id);
        if (account.locked()) {
            account.unlock();
            changed("account.unlock", account, null, "LOCKED", "OPEN");
        }
        lockout.forget(account.username());
    }

    Issued reset(SignedIn me, long id) {
        Account account = others(me, id);
        String password = policy.initial();
        account.resetPassword(encoder.encode(password));
        sessions.endAll(account.username(), "");
        lockout.forget(account.username());
        changed("account.reset", account, null, null, null);
        return new Issued(id, account.username(), account.displayName(), password);
    }

    void addPost(SignedIn me, long id, PostForm form) {
        Account account = others(me, id);
        AccountScope scope = AccountScope.of(me);
        Role role = role(scope, form.role());
        BodyRow body = body(scope, role, form.bodyId());
        posts.give(id, body == null ? null : body.id(), role, form.title(), form.keepsAccounts());
        sessions.endAll(account.username(), "");
        changed("account.add-post", account, body, null, role.name());
    }

    void endPost(SignedIn me, long id, long postId) {
        Account account = others(me, id);
        Role ended = posts.end(id, postId);
        sessions.endAll(account.username(), "");
        changed("account.end-post", account, null, ended.name(), null);
    }

    private Account store(String username, String displayName, String hash) {
        Account account = new Account(username.strip(), displayName.strip(), hash, Instant.now(clock));
        if (accounts.findByUsername(account.username()).isPresent()) {
            throw new RuleViolation("account.username.taken");
        }
        return accounts.saveAndFlush(account);
    }

    /** Somebody else's account within the scope. */
    private Account others(SignedIn me, long id) {
        desk.find(AccountScope.of(me), id);
        if (me.accountId() == id) {
            throw new RuleViolation("account.self");
        }
        return accounts.findById(id).orElseThrow(NotFoundException::new);
    }

    private static Role role(AccountScope scope, String name) {
        return Optional.of(name)
                .filter(n -> java.util.Arrays.stream(Role.values())
                        .anyMatch(r -> r.name().equals(n) && scope.gives(r)))
                .map(Role::valueOf)
                .orElseThrow(() -> new RuleViolation("account.role.refused"));
    }

    private @Nullable BodyRow body(AccountScope scope, Role role, String id) {
        if (role.officer()) {
            return null;
        }
        return Optional.of(id)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .flatMap(digits -> bodies.byId(Long.parseLong(digits)))
                .filter(body -> scope.holds(body.path()))
                .orElseThrow(() -> new RuleViolation("account.body.refused"));
    }

    private void changed(
            String action, Account account, @Nullable BodyRow body, @Nullable String from, @Nullable String to) {
        Long bodyId = body == null ? null : body.id();
        events.publishEvent(new StateChanged(action, "account", account.id(), bodyId, account.username(), from, to));
    }
}
