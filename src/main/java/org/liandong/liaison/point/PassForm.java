package org.liandong.liaison.point;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.Handler;
import org.liandong.liaison.PointRow;
import org.liandong.web.Asked;

/**
 * Passing a point on, as typed; only the field of the chosen kind counts.
 *
 * @param organ organ of the own congress
 * @param supervised name of an organ in the list of those that the own congress supervises
 * @param body another congress body
 * @param other any other, in words
 */
record PassForm(
        @NotNull(message = "{point.handler.kind}") Handler.@Nullable Kind handler,
        @Nullable Long organ,
        @Nullable String supervised,
        @Nullable Long body,
        @Size(max = 100, message = "{visit.too-long}") String other,
        @NotNull(message = "{point.passedOn.missing}") @Nullable LocalDate passedOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer version) {

    PassForm {
        other = Asked.text(other);
    }

    /** The first time with what the record of the visit said, later on an empty one. */
    static PassForm of(PointRow point, LocalDate today) {
        boolean first = point.passedOn() == null;
        return new PassForm(
                Handler.Kind.OTHER,
                null,
                null,
                null,
                first ? point.passedTo() : "",
                today,
                first ? point.dueOn() : null,
                point.version());
    }

    /** The same upon the version now stored. */
    PassForm onto(int newVersion) {
        return new PassForm(handler, organ, supervised, body, other, passedOn, dueOn, newVersion);
    }

    int versionValue() {
        return version == null ? -1 : version;
    }

    Handler.Kind kind() {
        return Objects.requireNonNull(handler);
    }

    LocalDate day() {
        return Objects.requireNonNull(passedOn);
    }
}
