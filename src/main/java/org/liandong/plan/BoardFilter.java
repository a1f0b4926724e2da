package org.liandong.plan;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;

/**
 * What the board is narrowed to; all of it stands in the URL.
 *
 * @param open body of one's area that is opened, null for none
 * @param month month of the list below the picture, null for the whole year
 */
record BoardFilter(
        int year,
        @Nullable Long open,
        @Nullable OrganFunction subjectArea,
        String instrument,
        @Nullable LinkageWish wish,
        @Nullable Integer month) {

    /** Empty text for no choice, as query parameters and SQL take it. */
    public String areaName() {
        return subjectArea == null ? "" : subjectArea.name();
    }

    public String wishName() {
        return wish == null ? "" : wish.name();
    }

    public boolean narrowed() {
        return subjectArea != null || !instrument.isEmpty() || wish != null;
    }
}
