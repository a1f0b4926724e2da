package org.liandong.liaison;

/** What still needs the people of a visit, so that they stay beyond their time; each module that takes visits up has one. */
public interface VisitNeeded {

    /** Last part of the message key {@code personal.needed.<key>}. */
    String key();

    /** An SQL condition on the table alias {@code v} of the visit; {@code :today} is the portal's day. */
    String sql();
}
