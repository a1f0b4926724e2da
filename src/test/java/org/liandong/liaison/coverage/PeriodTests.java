package org.liandong.liaison.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        ",,, year, 2026-01-01, 2026-12-31",
        "quarter,,, quarter, 2026-10-01, 2026-12-31",
        "days90,,, days90, 2026-08-27, 2026-11-24",
        "free, 2025-03-01, 2025-06-30, free, 2025-03-01, 2025-06-30",
        ", 2025-03-01,, free, 2025-03-01, 2026-11-24",
        "free,, 2025-06-30, free, 2025-01-01, 2025-06-30",
        "free, 2025-06-30, 2025-06-01, year, 2026-01-01, 2026-12-31",
        "free, soon, later, year, 2026-01-01, 2026-12-31",
        "nonsense,,, year, 2026-01-01, 2026-12-31"
    })
    void readsWhatIsAskedFor(String asked, String from, String to, String name, LocalDate first, LocalDate last) {
        Period period = Period.of(asked, from, to, TODAY);
        assertThat(period.name()).isEqualTo(name);
        assertThat(period.from()).isEqualTo(first);
        assertThat(period.to()).isEqualTo(last);
    }

    @Test
    void endsTodayAtTheLatestAndTellsWhenItIsReversed() {
        assertThat(Period.of("year", null, null, TODAY).asOf(TODAY)).isEqualTo(TODAY);
        assertThat(Period.of("free", null, "2025-06-30", TODAY).asOf(TODAY)).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(Period.of("free", "2025-06-30", "2025-06-01", TODAY).reversed())
                .isTrue();
        assertThat(Period.of("free", "2024-01-01", "2024-12-31", TODAY).wholeYear())
                .isTrue();
        assertThat(Period.of("days90", null, null, TODAY).wholeYear()).isFalse();
    }
}
