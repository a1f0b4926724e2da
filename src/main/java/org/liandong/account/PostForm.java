package org.liandong.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A post to give: body by id (an officer needs none), role, title, and whether its holder keeps accounts. */
record PostForm(
        @Nullable String bodyId,
        @NotBlank(message = "{form.missing}") String role,
        @Size(max = 40, message = "{form.long}") @Nullable String title,
        @Nullable Boolean managesAccounts) {

    static PostForm empty() {
        return new PostForm("", "", "", false);
    }

    /** An unticked box sends nothing. */
    boolean keepsAccounts() {
        return Boolean.TRUE.equals(managesAccounts);
    }
}
