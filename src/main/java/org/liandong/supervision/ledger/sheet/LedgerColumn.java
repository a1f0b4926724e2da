package org.liandong.supervision.ledger.sheet;

import java.util.Arrays;
import java.util.Optional;

/** Columns of the table, from A; a line of it is a problem with the column that its body has in a line of the ledger. */
enum LedgerColumn {
    /** What an import changes, with the version that was exported; empty for a new problem. */
    KEY(""),
    /** For information: an import leaves it. */
    BODY(""),
    /** For information. */
    LINE(""),
    TEXT("text"),
    CATEGORY("category"),
    PLACE("place"),
    STATUTE("statutes"),
    ARTICLE("articles"),
    ORGAN("organs"),
    FOUND_ON("foundOn"),
    AUDIENCE("audience"),
    MEASURES(""),
    DUE_ON(""),
    /** Day of what is added to the progress; empty for today. */
    PROGRESS_ON(""),
    /** Added to the progress; empty for nothing. */
    PROGRESS(""),
    /** For information. */
    STATE("");

    private final String property;

    LedgerColumn(String property) {
        this.property = property;
    }

    String heading() {
        return "ledger.sheet." + name();
    }

    /** The column that fills a property of the problem's form. */
    static Optional<LedgerColumn> of(String property) {
        return Arrays.stream(values())
                .filter(column -> !property.isEmpty() && column.property.equals(property))
                .findFirst();
    }
}
