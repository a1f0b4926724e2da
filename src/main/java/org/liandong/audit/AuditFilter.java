package org.liandong.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries are wanted; empty text and null days ask for all.
 *
 * @param from first day
 * @param to last day
 * @param username of who acted, whole
 * @param action verb, whole, or its first part before a dot
 * @param subject kind of record
 */
record AuditFilter(@Nullable LocalDate from, @Nullable LocalDate to, String username, String action, String subject) {

    /** The address of a page of the list or its export, with this filter. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (from != null) {
            url.queryParam("from", from);
        }
        if (to != null) {
            url.queryParam("to", to);
        }
        add(url, "username", username);
        add(url, "action", action);
        add(url, "subject", subject);
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, value);
        }
    }
}
