package org.liandong.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The security settings as typed; the bounds are those of {@link SecuritySetting}. */
record SettingForm(
        @Nullable @NotNull(message = "{form.missing}") @Min(3) @Max(10) Integer accountFailures,
        @Nullable @NotNull(message = "{form.missing}") @Min(3) @Max(100) Integer addressFailures,
        @Nullable @NotNull(message = "{form.missing}") @Min(5) @Max(1440) Integer lockMinutes,
        @Nullable @NotNull(message = "{form.missing}") @Min(10) @Max(32) Integer passwordLength,
        @Nullable @NotNull(message = "{form.missing}") @Min(5) @Max(120) Integer idleMinutes,
        int version) {

    static SettingForm of(SecuritySetting s) {
        return new SettingForm(
                s.accountFailures(),
                s.addressFailures(),
                s.lockMinutes(),
                s.passwordLength(),
                s.idleMinutes(),
                s.version());
    }

    SecuritySetting setting() {
        if (accountFailures == null
                || addressFailures == null
                || lockMinutes == null
                || passwordLength == null
                || idleMinutes == null) {
            throw new IllegalStateException("not validated");
        }
        return new SecuritySetting(accountFailures, addressFailures, lockMinutes, passwordLength, idleMinutes, version);
    }
}
