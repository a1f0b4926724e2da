package org.liandong.supervision.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;

/** An entry as the list shows it. */
record EntryRow(
        long id,
        EvidenceKind kind,
        LocalDate heldOn,
        String place,
        String object,
        @Nullable Integer sample,
        @Nullable Integer valid,
        String summary) {

    RowKey key() {
        return new RowKey(heldOn, id);
    }
}
