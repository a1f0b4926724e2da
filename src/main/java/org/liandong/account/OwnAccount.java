package org.liandong.account;

import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with their own account: the password and the post they work in. */
@Service
@Transactional
class OwnAccount {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final PasswordPolicy policy;
    private final SecuritySettings settings;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    OwnAccount(
            AccountRepository accounts,
            AccountDirectory directory,
            PasswordPolicy policy,
            SecuritySettings settings,
            PasswordEncoder encoder,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.directory = directory;
        this.policy = policy;
        this.settings = settings;
        this.encoder = encoder;
        this.sessions = sessions;
        this.events = events;
    }

    /** Changes the password, ends the other sessions, and answers with the person as they are now. */
    SignedIn changePassword(SignedIn me, String current, String wanted, String sessionId) {
        Account account = accounts.findById(me.accountId()).orElseThrow(NotFoundException::new);
        if (!encoder.matches(current, account.password())) {
            throw new RuleViolation("password.current-wrong");
        }
        if (encoder.matches(wanted, account.password())) {
            throw new RuleViolation("password.same");
        }
        policy.problem(
                        wanted,
                        account.username(),
                        account.displayName(),
                        settings.current().passwordLength())
                .ifPresent(problem -> {
                    throw problem;
                });
        account.changePassword(encoder.encode(wanted));
        accounts.flush();
        sessions.endAll(account.username(), sessionId);
        events.publishEvent(new StateChanged(
                "account.change-password", "account", account.id(), null, account.username(), null, null));
        return directory.inPost(account.id(), me.post().postId());
    }

    /** The same person at work in another of their posts. */
    SignedIn switchPost(SignedIn me, long postId) {
        SignedIn there = directory.inPost(me.accountId(), postId);
        events.publishEvent(new StateChanged(
                "account.switch-post", "account", me.accountId(), null, me.getUsername(), label(me), label(there)));
        return there;
    }

    /** The post as the log shows it. */
    private static String label(SignedIn who) {
        return who.getBodyName() + " " + who.role();
    }
}
