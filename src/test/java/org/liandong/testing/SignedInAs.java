package org.liandong.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.liandong.account.SignedIn;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as one of the demo's accounts, e.g. {@code 530102-clerk}. */
@Component
public class SignedInAs {

    private final UserDetailsService directory;

    SignedInAs(UserDetailsService directory) {
        this.directory = directory;
    }

    public RequestPostProcessor as(String username) {
        return user(principal(username));
    }

    public SignedIn principal(String username) {
        return (SignedIn) directory.loadUserByUsername(username);
    }
}
