package org.liandong.supervision.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.liandong.web.Asked;
import org.liandong.web.ShortForm;

/** An entry as typed. */
record EntryForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable String where,
        @Nullable String object,
        @Nullable String sample,
        @Nullable String valid,
        @Nullable String summary) {

    private static final int WHERE = 120;
    private static final int SUMMARY = 4000;

    EvidenceContent content() {
        EvidenceKind how = Asked.one(EvidenceKind.class, kind);
        if (how == null) {
            throw new RuleViolation("evidence.kind.missing");
        }
        LocalDate held = Asked.day(day);
        if (held == null) {
            throw new RuleViolation("evidence.day.missing");
        }
        return new EvidenceContent(
                how,
                held,
                text(where, WHERE, "evidence.place.long"),
                text(object, WHERE, "evidence.object.long"),
                number(sample, "evidence.sample.wrong"),
                number(valid, "evidence.valid.wrong"),
                text(summary, SUMMARY, "evidence.summary.long"));
    }

    private static @Nullable Integer number(@Nullable String typed, String wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("[0-9]{1,8}")) {
            throw new RuleViolation(wrong);
        }
        return Integer.valueOf(typed.strip());
    }

    private static String text(@Nullable String typed, int longest, String tooLong) {
        String clean = ShortForm.text(typed == null ? "" : typed, Integer.MAX_VALUE);
        if (clean.length() > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return clean;
    }
}
