package org.liandong.liaison.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a body keeps the people in its visits: as it has set itself, at most as long as the province says, for ever
 * where neither says anything (《个人信息保护法》 19: the shortest time that the purpose needs).
 *
 * @param own years that the body has set; null for none
 * @param reason why it has set them so, empty for none set
 * @param changedBy name of who set them, null for nobody
 * @param province years of the province's rule; null for none
 * @param source of the province's rule, empty for none
 * @param version of what the body has set, -1 for nothing
 */
record Retention(
        @Nullable Integer own,
        String reason,
        @Nullable String changedBy,
        @Nullable LocalDate changedOn,
        @Nullable Integer province,
        String source,
        int version) {

    /** Years in force; null for no end. */
    @Nullable
    public Integer years() {
        return own == null ? province : province == null ? own : Integer.valueOf(Math.min(own, province));
    }

    /** Visits before this day are past their time; null for none ever. */
    @Nullable
    LocalDate before(LocalDate today) {
        Integer years = years();
        return years == null ? null : today.minusYears(years);
    }
}
