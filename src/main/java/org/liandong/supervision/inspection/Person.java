package org.liandong.supervision.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who is in the group, and as what.
 *
 * @param phone empty for none
 * @param interestNote the person's own words about it, empty for none
 */
@Embeddable
record Person(
        String name,
        @Enumerated(EnumType.STRING) GroupRole role,
        @Enumerated(EnumType.STRING) Identity identity,
        String unit,
        String phone,
        @Enumerated(EnumType.STRING) Interest interest,
        String interestNote) {}
