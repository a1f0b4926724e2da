package org.liandong.plan.common;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;

/**
 * What a list of common points is narrowed to.
 *
 * @param level level of the other body, null for all
 * @param item one item of the reader's body, null for all
 * @param other one item of another body, null for all; only with an item
 * @param after last row of the page before, as {@link CommonPoint#key()}; only with an item
 */
record CommonPointFilter(
        int year,
        @Nullable Level level,
        Shown shown,
        @Nullable Long item,
        @Nullable Long other,
        @Nullable String after) {}
