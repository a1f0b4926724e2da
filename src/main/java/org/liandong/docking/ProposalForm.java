package org.liandong.docking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A proposal in words. */
record ProposalForm(
        @NotBlank @Size(max = 120) @Nullable String title,
        @Min(1) @Max(12) @Nullable Integer month,
        @Size(max = 1000) @Nullable String note) {

    static ProposalForm blank() {
        return new ProposalForm("", null, "");
    }
}
