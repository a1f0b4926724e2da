package org.liandong.liaison.coverage;

/** How coverage is shown. */
enum CoverageView {
    /** A row for each body. */
    TABLE,
    /** Bodies by months. */
    GRID,
    /** A tile for each body. */
    MAP
}
