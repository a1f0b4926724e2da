package org.liandong.supervision.opinion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the pages show it.
 *
 * @param satisfied first of the counts of a vote, null for anything else
 * @param percent the threshold at that time, null where the province set none
 * @param passed null where there was no threshold
 */
record RecordRow(
        long id,
        String itemIds,
        RecordKind kind,
        LocalDate day,
        String wording,
        String letter,
        @Nullable LocalDate untilOn,
        @Nullable Long meetingId,
        @Nullable Integer satisfied,
        @Nullable Integer mostly,
        @Nullable Integer dissatisfied,
        @Nullable Integer abstained,
        @Nullable Integer castVotes,
        @Nullable Integer present,
        @Nullable Integer members,
        @Nullable Integer percent,
        String source,
        @Nullable Boolean passed,
        String byName) {

    public List<Long> items() {
        return Arrays.stream(itemIds.split(",")).map(Long::valueOf).toList();
    }

    public boolean about(long itemId) {
        return items().contains(itemId);
    }

    public boolean vote() {
        return satisfied != null;
    }

    /** Those satisfied and mostly satisfied in tenths of a per cent of all members, rounded down; 0 for no vote. */
    public int permille() {
        return satisfied == null || mostly == null || members == null ? 0 : (satisfied + mostly) * 1000 / members;
    }

    /** How it is shown: ok, late, soon or info. */
    public String shown() {
        return switch (kind) {
            case VOTE -> passed == null ? "info" : passed ? "ok" : "late";
            case RETURN, REOPEN -> "late";
            case ACCEPT, CLOSE, REPORT -> "ok";
            case EXTENSION_ASKED, EXTENSION_REFUSED -> "soon";
            default -> "info";
        };
    }
}
