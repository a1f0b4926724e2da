package org.liandong.supervision.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.attachment.AttachmentRow;
import org.liandong.congress.Audience;
import org.liandong.congress.Level;
import org.liandong.supervision.problem.ProblemRow;

/** A line with all its columns, the upper levels first. */
record LineView(
        Head head,
        List<Part> parts,
        List<ProblemRow> problems,
        List<Entry> entries,
        Map<Long, List<AttachmentRow>> proofs) {

    /**
     * What the line says itself.
     *
     * @param matterTitle null where the reader may not read the matter
     */
    record Head(
            long id,
            long matterId,
            @Nullable String matterTitle,
            long ownerId,
            String ownerName,
            int year,
            String title,
            String statute,
            String article,
            String field,
            String words,
            String subjects,
            Audience audience) {

        /** The statute with its article as laws are cited, empty for none. */
        public String cited() {
            return statute.isEmpty() ? "" : "\u300a" + statute + "\u300b" + article;
        }
    }

    /** A column of a line as its page shows it. */
    record Part(
            long id,
            long ownerId,
            String ownerName,
            Level level,
            String measures,
            @Nullable LocalDate dueOn,
            PartState state,
            boolean reopened,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            String closedWhy,
            int version) {

        /** Days past its day while something is still to be put right; 0 otherwise. */
        public int late(LocalDate today) {
            return state.working() && dueOn != null ? (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, today)) : 0;
        }

        /** How its state is shown. */
        public String kind() {
            return switch (state) {
                case TODO, LEFT -> "none";
                case DOING -> "info";
                case DONE -> "soon";
                case CLOSED -> "ok";
            };
        }
    }

    /**
     * An entry in the trail of a line.
     *
     * @param kind what was done, the end of its message key
     * @param day on which it was done
     * @param enteredOn day on which it was entered
     */
    record Entry(
            long id,
            long bodyId,
            String bodyName,
            String kind,
            LocalDate day,
            LocalDate enteredOn,
            String text,
            String by) {}

    /** The problems of a body in the line, as far as the reader may read them. */
    public List<ProblemRow> problemsOf(long bodyId) {
        return problems.stream().filter(one -> one.ownerId() == bodyId).toList();
    }

    /** What a body did, the latest first. */
    public List<Entry> progressOf(long bodyId) {
        return entries.stream()
                .filter(one -> one.bodyId() == bodyId && one.kind().equals("NOTED"))
                .toList();
    }

    /** The files of a column. */
    public List<AttachmentRow> proofsOf(long partId) {
        return proofs.getOrDefault(partId, List.of());
    }

    /** The column of a body, null for none. */
    public @Nullable Part partOf(long bodyId) {
        return parts.stream()
                .filter(part -> part.ownerId() == bodyId)
                .findFirst()
                .orElse(null);
    }
}
