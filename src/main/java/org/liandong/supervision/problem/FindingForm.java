package org.liandong.supervision.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is typed.
 *
 * @param organ the organ of the other level, as one writes it
 */
record FindingForm(
        @NotNull @Nullable Long toId,
        @NotBlank @Size(max = ProblemContent.LONGEST) @Nullable String text,
        @Size(max = 60) @Nullable String organ) {

    static FindingForm of(ProblemRow problem) {
        return new FindingForm(null, problem.text(), "");
    }

    FindingForm same() {
        return new FindingForm(toId, text, organ);
    }

    String plainText() {
        return plain(text);
    }

    String plainOrgan() {
        return plain(organ);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }
}
