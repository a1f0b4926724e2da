package org.liandong.supervision.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.procedure.ToldSteps.ToldStep;

/** What a step of the law wants told, to whom, and what of it has been told. */
record Duty(ToldStep step, List<Line> lines) {

    /** A document and where it was first told to each. */
    record Line(ToldDocument document, List<Cell> cells) {}

    /**
     * One document to one kind of listener.
     *
     * @param publication the first that told it, null while none has
     */
    record Cell(Listener listener, @Nullable PublicationRow publication) {}

    static Duty of(ToldStep step, List<PublicationRow> all) {
        List<PublicationRow> told = all.stream()
                .filter(row -> row.stands() && row.step().equals(step.law().key()))
                .sorted(Comparator.comparing(PublicationRow::toldOn).thenComparing(PublicationRow::id))
                .toList();
        return new Duty(
                step,
                Arrays.stream(ToldDocument.values())
                        .map(document -> new Line(
                                document,
                                Arrays.stream(Listener.values())
                                        .map(listener -> new Cell(listener, first(told, document, listener)))
                                        .toList()))
                        .toList());
    }

    private static @Nullable PublicationRow first(List<PublicationRow> told, ToldDocument document, Listener listener) {
        return told.stream()
                .filter(row -> row.told().covers(document) && row.told().reached(listener))
                .findFirst()
                .orElse(null);
    }

    private List<Cell> cells() {
        return lines.stream().flatMap(line -> line.cells().stream()).toList();
    }

    /** How many of the cells still wait. */
    public long open() {
        return cells().stream().filter(cell -> cell.publication() == null).count();
    }

    public boolean complete() {
        return open() == 0;
    }

    /** Whether the step was noted as done without what was told being kept here. */
    public boolean unproved() {
        return step.doneOn() != null && !complete();
    }

    /** The day on which the last of it was told. */
    LocalDate lastDay() {
        return cells().stream()
                .map(Cell::publication)
                .filter(Objects::nonNull)
                .map(PublicationRow::toldOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
