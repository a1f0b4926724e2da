package org.liandong.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which views of personal data are wanted; empty text and null days ask for all.
 *
 * @param from first day
 * @param to last day
 * @param body part of the name of the body of who looked
 * @param person part of the name, or the whole account, of who looked
 * @param visit id of the record that was opened, null for all
 */
record ViewFilter(@Nullable LocalDate from, @Nullable LocalDate to, String body, String person, @Nullable Long visit) {

    static final String PATH = "/liaison/personal-data/views";

    /** The address of the list or, with an ending, of its export. */
    String url(String ending) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH + ending);
        if (from != null) {
            url.queryParam("from", from);
        }
        if (to != null) {
            url.queryParam("to", to);
        }
        if (!body.isEmpty()) {
            url.queryParam("body", "{body}");
        }
        if (!person.isEmpty()) {
            url.queryParam("person", "{person}");
        }
        if (visit != null) {
            url.queryParam("visit", visit);
        }
        return url.encode()
                .buildAndExpand(java.util.Map.of("body", body, "person", person))
                .toUriString();
    }
}
