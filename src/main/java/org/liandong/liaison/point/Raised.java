package org.liandong.liaison.point;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visit on which a point was raised.
 *
 * @param readable whether the reader may open it
 * @param loggedBy name of who logged it
 */
record Raised(long id, int year, int number, boolean readable, @Nullable String loggedBy, Instant loggedAt) {

    /** What people call the visit by. */
    public String label() {
        return "%d-%04d".formatted(year, number);
    }
}
