package org.liandong.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new account with its first post. */
record AccountForm(
        @Pattern(regexp = USERNAME, message = "{account.username.shape}") String username,
        @NotBlank(message = "{form.missing}") @Size(max = 30, message = "{form.long}") String displayName,
        @Nullable String bodyId,
        @NotBlank(message = "{form.missing}") String role,
        @Size(max = 40, message = "{form.long}") @Nullable String title,
        @Nullable Boolean managesAccounts) {

    static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}";

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "", false);
    }

    PostForm post() {
        return new PostForm(bodyId, role, title, managesAccounts);
    }

    /** An unticked box sends nothing. */
    boolean keepsAccounts() {
        return Boolean.TRUE.equals(managesAccounts);
    }
}
