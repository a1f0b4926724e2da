package org.liandong.congress;

import java.util.Locale;

/** Within what a reader may choose or search bodies. */
public enum BodyScope {
    /** The reader's body and all below it. */
    SUBTREE,
    /** The bodies above, the reader's own and all below it. */
    LINE,
    /** The whole tree. */
    ALL;

    /** The scope of a URL's word; the narrowest for an unknown one. */
    static BodyScope of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "line" -> LINE;
            default -> SUBTREE;
        };
    }

    /** Condition on the table alias {@code b} with the parameters of {@link Visibility#parameters}. */
    String sql() {
        String below = "b.path >= :readerPath and b.path < :readerPathEnd";
        return switch (this) {
            case SUBTREE -> "(" + below + ")";
            case LINE -> "(" + below + " or b.path = any(:readerAncestors))";
            case ALL -> "true";
        };
    }
}
