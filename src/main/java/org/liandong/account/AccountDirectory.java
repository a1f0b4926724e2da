package org.liandong.account;

import java.util.List;
import java.util.Locale;
import org.liandong.shared.NotFoundException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in; an account without a post of today has nothing to sign in for. */
@Service
class AccountDirectory implements UserDetailsService {

    private final AccountRepository accounts;
    private final Posts posts;

    AccountDirectory(AccountRepository accounts, Posts posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        Account account = accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        List<ActivePost> held = posts.heldBy(account.id());
        if (held.isEmpty()) {
            throw new UsernameNotFoundException("no post");
        }
        return new SignedIn(account, held.get(0), held.size() > 1);
    }

    /** The same person in another post of theirs. */
    @Transactional(readOnly = true)
    SignedIn inPost(long accountId, long postId) {
        List<ActivePost> held = posts.heldBy(accountId);
        ActivePost post =
                held.stream().filter(p -> p.postId() == postId).findFirst().orElseThrow(NotFoundException::new);
        Account account = accounts.findById(accountId).orElseThrow(NotFoundException::new);
        return new SignedIn(account, post, held.size() > 1);
    }
}
