package org.liandong.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs attention, in the words of the office.
 *
 * @param category message key part: late, unanswered, unreached, overdue
 * @param kind how it is shown: late, soon or none
 * @param arguments values of the message {@code dashboard.<category>.text}
 * @param days days since it is so, negative for days left, null for never
 * @param who message key of who can act
 * @param url the list that holds exactly what is counted
 */
record Attention(String category, String kind, List<Object> arguments, @Nullable Integer days, String who, String url) {

    /** The most urgent first: late before due, the longest first. */
    int urgency() {
        return switch (kind) {
            case "late" -> 100_000 + (days == null ? 10_000 : days);
            case "none" -> 10_000 + (days == null ? 0 : days);
            default -> days == null ? 0 : days;
        };
    }

    public String textKey() {
        return "dashboard." + category + ".text";
    }

    public String titleKey() {
        return "dashboard." + category;
    }
}
