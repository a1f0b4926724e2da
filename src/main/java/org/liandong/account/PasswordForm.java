package org.liandong.account;

import jakarta.validation.constraints.NotBlank;

/** The current password, the wanted one, and the wanted one again. */
record PasswordForm(
        @NotBlank(message = "{form.missing}") String current,
        @NotBlank(message = "{form.missing}") String wanted,
        @NotBlank(message = "{form.missing}") String again) {}
