package org.liandong.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Reader;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, with the active post; the principal of every request. */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final String username;
    private final String displayName;
    private final transient @Nullable String password;
    private final boolean locked;
    private final boolean mustChangePassword;
    private final boolean severalPosts;
    private final ActivePost post;

    SignedIn(Account account, ActivePost post, boolean severalPosts) {
        this(
                account.id(),
                account.username(),
                account.displayName(),
                account.password(),
                account.locked(),
                account.mustChangePassword(),
                severalPosts,
                post);
    }

    private SignedIn(
            long accountId,
            String username,
            String displayName,
            String password,
            boolean locked,
            boolean mustChangePassword,
            boolean severalPosts,
            ActivePost post) {
        this.accountId = accountId;
        this.username = username;
        this.displayName = displayName;
        this.password = password;
        this.locked = locked;
        this.mustChangePassword = mustChangePassword;
        this.severalPosts = severalPosts;
        this.post = post;
    }

    /** A principal without a stored account, for tests and jobs. */
    public static SignedIn of(long accountId, String username, String displayName, ActivePost post) {
        return new SignedIn(accountId, username, displayName, "", false, false, false, post);
    }

    /** The same person as kept in the session: without the password's hash. */
    SignedIn withoutPassword() {
        return new SignedIn(accountId, username, displayName, "", locked, mustChangePassword, severalPosts, post);
    }

    public long accountId() {
        return accountId;
    }

    public ActivePost post() {
        return post;
    }

    /** The body for which this person reads. */
    public Reader reader() {
        return post.reader();
    }

    public long bodyId() {
        return post.bodyId();
    }

    public Role role() {
        return post.role();
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getBodyName() {
        return post.bodyName();
    }

    public boolean isSeveralPosts() {
        return severalPosts;
    }

    public boolean isOfficer() {
        return post.role().officer();
    }

    public boolean isClerk() {
        return post.role() == Role.CLERK;
    }

    public boolean isLeader() {
        return post.role() == Role.LEADER;
    }

    public boolean isSecretaryGeneral() {
        return post.role() == Role.SECRETARY_GENERAL;
    }

    public boolean isSystemAdmin() {
        return post.role() == Role.SYSTEM_ADMIN;
    }

    public boolean isSecurityAdmin() {
        return post.role() == Role.SECURITY_ADMIN;
    }

    public boolean isAuditor() {
        return post.role() == Role.AUDITOR;
    }

    public boolean isAccountManager() {
        return post.managesAccounts();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        SimpleGrantedAuthority role = new SimpleGrantedAuthority(post.role().authority());
        return post.managesAccounts()
                ? List.of(role, new SimpleGrantedAuthority("ROLE_ACCOUNT_MANAGER"))
                : List.of(role);
    }

    @Override
    public String getPassword() {
        return password == null ? "" : password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
