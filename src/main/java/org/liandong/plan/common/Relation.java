package org.liandong.plan.common;

/** Where the other body stands as seen from the reader's: a place, not a rank. */
enum Relation {
    ABOVE,
    BELOW,
    BESIDE
}
