package org.liandong.supervision.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as the list shows it.
 *
 * @param orderOn its place in this list
 * @param field what the organs concerned are for, under one name at every level; may be empty
 * @param names the first bodies that have a column
 * @param bodies number of bodies that have one
 * @param dueOn earliest day of a column in which something is still to be put right
 * @param ownDueOn day of the reader's own column
 * @param ownState state of the reader's own column, null for none
 */
record LineRow(
        long id,
        LocalDate orderOn,
        String title,
        int year,
        String statute,
        String article,
        String field,
        String names,
        int bodies,
        int late,
        int reopened,
        int todo,
        int doing,
        int done,
        int closed,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate ownDueOn,
        @Nullable PartState ownState) {

    /** The statute with its article as laws are cited, empty for none. */
    public String cited() {
        return statute.isEmpty() ? "" : "\u300a" + statute + "\u300b" + article;
    }

    /** How many columns stand how, those first that want attention; only what there is. */
    public List<Tally> tallies() {
        return List.of(
                        new Tally("reopened", "late", reopened),
                        new Tally("late", "late", late),
                        new Tally("TODO", "none", todo),
                        new Tally("DOING", "info", doing),
                        new Tally("DONE", "soon", done),
                        new Tally("CLOSED", "ok", closed))
                .stream()
                .filter(tally -> tally.number > 0)
                .toList();
    }

    LedgerKey key() {
        return new LedgerKey(orderOn, id);
    }

    /**
     * How many columns stand so.
     *
     * @param word end of its message key
     * @param kind how it is shown
     */
    record Tally(String word, String kind, int number) {}
}
