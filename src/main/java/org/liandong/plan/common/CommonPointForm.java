package org.liandong.plan.common;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The answer as it is typed.
 *
 * @param version of the answer that was seen, -1 for none
 */
record CommonPointForm(
        @NotNull @Nullable Answer answer, @Size(max = 500) @Nullable String reason, @Nullable Integer version) {

    String text() {
        return reason == null ? "" : reason.strip();
    }

    int seen() {
        return version == null ? -1 : version;
    }
}
