package org.liandong.plan.common;

/** Where the other body stands as seen from one: a place, not a rank. Of equal weight the line comes first. */
public enum Relation {
    ABOVE,
    BELOW,
    BESIDE
}
