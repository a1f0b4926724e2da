package org.liandong.supervision.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as its pages show it.
 *
 * @param wording the text; empty in a list
 * @param replacesId the final one in whose place it is to stand, null for none
 * @param replacedBy the one that stands in its place, null for none
 * @param writer who last wrote it
 */
record PaperRow(
        long id,
        PaperKind kind,
        Paper.State state,
        @Nullable Long opinionId,
        @Nullable Long replacesId,
        @Nullable Long replacedBy,
        String number,
        String addressee,
        String title,
        String wording,
        String attachments,
        String copies,
        String signer,
        @Nullable LocalDate day,
        String writer,
        Instant writtenAt,
        int version) {

    PaperContent content() {
        return new PaperContent(number, addressee, title, wording, attachments, copies, signer, day);
    }

    public boolean draft() {
        return state == Paper.State.DRAFT;
    }

    public boolean last() {
        return state == Paper.State.FINAL;
    }

    /** How its state is shown: ok, soon or none. */
    public String shown() {
        return switch (state) {
            case DRAFT -> "soon";
            case FINAL -> "ok";
            case REPLACED -> "none";
        };
    }

    public List<String> paragraphs() {
        return wording.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<String> attached() {
        return attachments
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public int blanks() {
        return content().blanks();
    }
}
