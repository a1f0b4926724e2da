package org.liandong.liaison.point;

/**
 * Points counted together.
 *
 * @param kind whether the word is an age, a category, a handler or a body's name
 * @param word constant of the age or category, or a name; empty for nobody
 * @param overdue of these, those past their date without an answer
 * @param url the list that it counts
 */
record PointGroup(Kind kind, String word, int count, int overdue, String url, boolean chosen) {

    /** What a group is. */
    enum Kind {
        AGE,
        CATEGORY,
        HANDLER,
        BODY
    }
}
