package org.liandong.liaison;

/** Who went to whom, seen from the body that logs the visit. */
public enum Direction {
    OUT,
    IN
}
