package org.liandong.liaison.sheet;

/** Columns of the table, from A; a line is a visit with its first point, or one more point of the visit above. */
enum VisitColumn {
    /** Number of a visit that is there already, which an import leaves; empty for a new one. */
    KEY,
    DAY,
    FORM,
    DIRECTION,
    /** Bodies of the other side, a line each, by code and name. */
    OTHERS,
    OUR_PEOPLE,
    THEIR_PEOPLE,
    PLACE,
    THEME,
    SAID,
    VIEW,
    REACH,
    POINT,
    CATEGORY,
    PASSED_TO,
    DUE_ON,
    /** For information. */
    RESULT,
    /** For information. */
    STATE;

    String heading() {
        return "visitSheet." + name();
    }

    /** Whether it tells of the visit rather than of a point; an import reads it. */
    boolean ofVisit() {
        return ordinal() < POINT.ordinal();
    }
}
