package org.liandong.supervision.inspection;

/** Why somebody is no longer in the group. */
enum Leaving {
    REPLACED,
    RECUSED,
    LEFT
}
