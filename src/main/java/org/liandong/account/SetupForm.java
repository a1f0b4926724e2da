package org.liandong.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The first system administrator. */
record SetupForm(
        String token,
        @Pattern(regexp = AccountForm.USERNAME, message = "{account.username.shape}") String username,
        @NotBlank(message = "{form.missing}") @Size(max = 30, message = "{form.long}") String displayName,
        @NotBlank(message = "{form.missing}") String wanted,
        @NotBlank(message = "{form.missing}") String again) {}
