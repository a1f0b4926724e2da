package org.liandong.supervision.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row after which a page of the ledger begins. */
record LedgerKey(LocalDate day, long id) {

    /** From a URL; null for none or nonsense. */
    static @Nullable LedgerKey of(@Nullable String text) {
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
            return null;
        }
        try {
            return new LedgerKey(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
