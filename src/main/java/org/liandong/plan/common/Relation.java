package org.liandong.plan.common;

/** Where the other body stands as seen from the reader's: a place, not a rank. Of equal weight the line comes first. */
enum Relation {
    ABOVE,
    BELOW,
    BESIDE
}
