package org.liandong.shared;

/** What was asked for does not exist, or the reader may not know that it does: both answer 404 alike. */
public class NotFoundException extends RuntimeException {

    public NotFoundException() {
        super("not found");
    }
}
