package org.liandong.supervision.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.supervision.WorkPlace;

/**
 * A problem as pages show it.
 *
 * @param matterTitle null where the reader may not read the matter
 * @param merged whether it is part of a line of the ledger, whoever may read that
 * @param lineId the line, null where there is none or the reader may not read it
 */
public record ProblemRow(
        long id,
        long matterId,
        @Nullable Long taskId,
        @Nullable String matterTitle,
        long ownerId,
        String ownerName,
        String text,
        ProblemCategory category,
        String place,
        String statute,
        String article,
        String organ,
        LocalDate foundOn,
        @Nullable LocalDate handedOn,
        String handedNote,
        boolean merged,
        @Nullable Long lineId,
        @Nullable String lineTitle,
        Audience audience,
        int version) {

    public String url() {
        return "/problems/" + id;
    }

    /** Where its congress works. */
    public WorkPlace work() {
        return new WorkPlace(matterId, taskId);
    }

    /** The statute with its article as laws are cited, empty for none. */
    public String cited() {
        return statute.isEmpty() ? "" : "\u300a" + statute + "\u300b" + article;
    }

    /** The beginning of the text, for headings. */
    public String gist() {
        String first = text.lines().findFirst().orElse("");
        return first.length() > 40 ? first.substring(0, 40) + "\u2026" : first;
    }
}
