package org.liandong.supervision.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.RuleViolation;

class EvidenceEntryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"500, 480, 96", "3, 1, 33", "3, 2, 67", "0, 0,", "500, ,", ", ,"})
    void tellsTheShareOfTheSample(@Nullable Integer sample, @Nullable Integer valid, @Nullable Integer percent) {
        assertThat(content(TODAY, sample, valid, "x").percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"5, 6", ", 1"})
    void noMoreAreValidThanThereWere(@Nullable Integer sample, @Nullable Integer valid) {
        refuses("evidence.valid.more", content(TODAY, sample, valid, "x"));
    }

    @Test
    void hasAResultAndADayThatHasCome() {
        refuses("evidence.summary.missing", content(TODAY, null, null, ""));
        refuses("evidence.day.future", content(TODAY.plusDays(1), null, null, "x"));
        assertThatCode(() -> new EvidenceEntry().correct(content(TODAY, 5, 5, "x"), TODAY))
                .doesNotThrowAnyException();
    }

    private static void refuses(String key, EvidenceContent content) {
        assertThatThrownBy(() -> new EvidenceEntry().correct(content, TODAY))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static EvidenceContent content(
            LocalDate day, @Nullable Integer sample, @Nullable Integer valid, String summary) {
        return new EvidenceContent(EvidenceKind.SPOT_CHECK, day, "", "", sample, valid, summary);
    }
}
