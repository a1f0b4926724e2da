package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Which participants of a matter are shown.
 *
 * @param show null for all
 * @param area id of the congress whose area is opened, null for none
 * @param after path of the last row of the page before, null for the first page
 */
record ParticipantFilter(TaskFilter.@Nullable Show show, @Nullable Long area, @Nullable String after) {

    public boolean open() {
        return show != null || area != null || after != null;
    }
}
