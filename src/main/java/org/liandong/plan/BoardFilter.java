package org.liandong.plan;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.OrganFunction;
import org.springframework.web.util.UriUtils;

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

    /** The same board with another body opened and another month listed. */
    String url(@Nullable Long otherOpen, @Nullable Integer otherMonth) {
        return "/plans/board?year=" + year + "&open=" + (otherOpen == null ? "" : otherOpen) + "&subjectArea="
                + areaName()
                + "&instrument=" + UriUtils.encode(instrument, StandardCharsets.UTF_8) + "&wish=" + wishName()
                + "&month="
                + (otherMonth == null ? "" : otherMonth);
    }

    /** The list of one month below the picture, of the whole year for null. */
    String listUrl(@Nullable Integer otherMonth) {
        return url(open, otherMonth) + "#list";
    }

    /** The list of the whole year. */
    public String wholeYearUrl() {
        return listUrl(null);
    }

    public boolean narrowed() {
        return subjectArea != null || !instrument.isEmpty() || wish != null;
    }
}
