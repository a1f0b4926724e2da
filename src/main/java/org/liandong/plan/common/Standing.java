package org.liandong.plan.common;

import org.liandong.congress.Level;
import org.liandong.congress.Reader;

/** The body from which one looks up, down and beside. */
public record Standing(Reader body, Level level) {}
