package org.liandong.law;

/** What the law says of a power and a kind of body. */
public enum Permission {
    /** The law gives the power. */
    ALLOWED,
    /** The law gives it under a condition, which the reader is shown. */
    CONDITIONAL,
    /** The law does not give it. */
    REFUSED;

    static Permission of(String word) {
        return switch (word) {
            case "yes" -> ALLOWED;
            case "conditional" -> CONDITIONAL;
            case "no" -> REFUSED;
            default -> throw new IllegalArgumentException("unknown permission " + word);
        };
    }
}
