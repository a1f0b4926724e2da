package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What the list of matters is narrowed to; each null for all.
 *
 * @param role {@code initiator} or {@code participant}
 */
record MatterFilter(@Nullable Integer year, @Nullable MatterState state, @Nullable String role) {

    public boolean any() {
        return year != null || state != null || role != null && !role.isEmpty();
    }

    String conditions() {
        return (year == null ? "" : " and m.year = :year")
                + (state == null ? "" : " and m.state = :state")
                + ("initiator".equals(role) ? " and m.owner_id = :readerId" : "")
                + ("participant".equals(role) ? " and own.id is not null" : "");
    }
}
