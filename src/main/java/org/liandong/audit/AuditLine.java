package org.liandong.audit;

import java.time.LocalDateTime;

/** An entry in words. */
record AuditLine(
        LocalDateTime at,
        String username,
        String post,
        String address,
        String action,
        String subject,
        String label,
        String from,
        String to,
        String reason) {}
