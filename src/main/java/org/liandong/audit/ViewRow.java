package org.liandong.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at personal data.
 *
 * @param person name of who looked, empty when the account is gone
 * @param byBody their body
 * @param owner the body whose record it is
 * @param label of the record
 */
record ViewRow(
        long id,
        OffsetDateTime at,
        String username,
        String person,
        String role,
        String byBody,
        String action,
        @Nullable Long subjectId,
        String owner,
        String label,
        String reason) {

    /** Whether it is a record that can be opened, and not a search. */
    public boolean ofVisit() {
        return action.startsWith("visit.") && subjectId != null;
    }
}
