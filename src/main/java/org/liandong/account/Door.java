package org.liandong.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password; counts failures, and takes the same time whether or not the account exists or waits. */
@Component
class Door implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final PasswordEncoder encoder;
    private final Lockout lockout;
    private final String nobodysHash;

    Door(AccountDirectory directory, PasswordEncoder encoder, Lockout lockout) {
        this.passwords = new DaoAuthenticationProvider(directory);
        this.passwords.setPasswordEncoder(encoder);
        this.encoder = encoder;
        this.lockout = lockout;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String address = attempt.getDetails() instanceof SignInDetails details ? details.address() : "";
        if (lockout.closedFor(username, address)) {
            encoder.matches(String.valueOf(attempt.getCredentials()), nobodysHash);
            throw new LockedException("wait");
        }
        Authentication found = checked(attempt, username, address);
        lockout.succeeded(username, address);
        return stripped(found);
    }

    private Authentication checked(Authentication attempt, String username, String address) {
        try {
            Authentication found = passwords.authenticate(attempt);
            if (found == null) {
                throw new IllegalStateException("no answer to a sign-in");
            }
            return found;
        } catch (AuthenticationException refused) {
            lockout.failed(username, address);
            throw refused;
        }
    }

    /** What goes into the session: never the password or its hash. */
    private static Authentication stripped(Authentication found) {
        if (!(found.getPrincipal() instanceof SignedIn me)) {
            throw new IllegalStateException("not one of our accounts");
        }
        return token(me, found.getDetails());
    }

    /** An authentication of this person as the session keeps it. */
    static Authentication token(SignedIn me, @Nullable Object details) {
        var token = UsernamePasswordAuthenticationToken.authenticated(me.withoutPassword(), null, me.getAuthorities());
        token.setDetails(details);
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
