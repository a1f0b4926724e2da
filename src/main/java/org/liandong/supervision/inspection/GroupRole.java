package org.liandong.supervision.inspection;

/** What somebody is in the group; the law speaks of its members, the others go along. */
enum GroupRole {
    HEAD,
    DEPUTY_HEAD,
    MEMBER,
    COMPANION,
    STAFF;

    /** Whether it is a seat of the group. */
    boolean seat() {
        return compareTo(MEMBER) <= 0;
    }
}
