package org.liandong.liaison;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * To whom a point is passed: an organ of the own congress, an organ that it supervises at its own level (监督法 6), another
 * congress body, or any other in words.
 *
 * @param passedTo its name as it stands on the record, empty for nobody
 * @param handlerOrganId organ of the own congress, null for others
 * @param handlerBodyId other congress body, null for others
 */
@Embeddable
public record Handler(
        @Enumerated(EnumType.STRING) Kind handler,
        String passedTo,
        @Nullable Long handlerOrganId,
        @Nullable Long handlerBodyId) {

    /** What kind of unit it is. */
    public enum Kind {
        ORGAN,
        SUPERVISED,
        BODY,
        OTHER
    }

    /** One in words alone. */
    public static Handler named(String name) {
        return new Handler(Kind.OTHER, name, null, null);
    }
}
