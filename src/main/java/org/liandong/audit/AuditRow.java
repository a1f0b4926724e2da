package org.liandong.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entry as it is kept, with the names of the bodies. */
record AuditRow(
        long id,
        OffsetDateTime at,
        String username,
        String role,
        String postBody,
        String address,
        String action,
        String subject,
        @Nullable Long subjectId,
        String body,
        String label,
        String fromState,
        String toState,
        String reason) {}
