package org.liandong.audit;

import org.liandong.account.AccessRefused;
import org.liandong.account.SignedIn;
import org.liandong.shared.StateChanged;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Hears of every change of state, every sign-in and every refusal. */
@Component
class AuditListener {

    private final AuditLog log;
    private final KnownNames names;

    AuditListener(AuditLog log, KnownNames names) {
        this.log = log;
        this.names = names;
    }

    @EventListener
    void changed(StateChanged change) {
        log.add(change);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn me) {
            log.add(
                    new StateChanged("sign-in.success", "account", me.accountId(), null, me.getUsername(), null, null),
                    event.getAuthentication());
        }
    }

    /** The name is kept only when an account bears it: people type passwords into the wrong field. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String action = event instanceof AuthenticationFailureLockedEvent ? "sign-in.locked" : "sign-in.failure";
        String name = names.known(event.getAuthentication().getName());
        log.add(new StateChanged(action, "account", null, null, name, null, null), event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn me) {
            log.add(
                    new StateChanged("sign-out", "account", me.accountId(), null, me.getUsername(), null, null),
                    event.getAuthentication());
        }
    }

    @EventListener
    void refused(AccessRefused refused) {
        log.add(new StateChanged("access.refused", "page", null, null, refused.page(), null, null));
    }
}
