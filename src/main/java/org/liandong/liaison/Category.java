package org.liandong.liaison;

/** What a point is about (分类). */
public enum Category {
    LEGISLATION,
    SUPERVISION,
    DEPUTY,
    SELF_BUILDING,
    LIVELIHOOD,
    OTHER
}
