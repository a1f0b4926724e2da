package org.liandong.docking.answer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/** The answers of one congress as they are typed, a line for each item. */
record AnswersForm(@Nullable List<@Nullable Line> answers) {

    /**
     * The answer to one item.
     *
     * @param version of the answer that was shown, null when there was none
     */
    record Line(
            @Nullable Long itemId,
            @Nullable DockingChoice choice,
            @Nullable Integer month,
            @Nullable String note,
            @Nullable Integer version) {

        static final int LONGEST_NOTE = 1000;

        static Line of(AnswerReads.ItemLine item) {
            return new Line(
                    item.id(),
                    item.choice(),
                    item.choice() == null ? Integer.valueOf(item.monthFrom()) : item.month(),
                    Objects.requireNonNullElse(item.note(), ""),
                    item.version());
        }

        String noteText() {
            return note == null ? "" : note.strip();
        }

        /** Message key of what is missing, null for nothing; words without a choice are half an answer. */
        @Nullable
        String problem() {
            if (noteText().length() > LONGEST_NOTE) {
                return "docking.answer.long";
            }
            if (choice == null) {
                return noteText().isEmpty() ? null : "docking.answer.choice";
            }
            try {
                new DockingReply(choice, month, noteText());
                return null;
            } catch (RuleViolation refused) {
                return refused.key();
            }
        }
    }

    static AnswersForm of(List<AnswerReads.ItemLine> items) {
        return new AnswersForm(items.stream().map(Line::of).toList());
    }

    /** The lines that were sent; what can no longer be changed is not among them. */
    List<Line> lines() {
        return answers == null
                ? List.of()
                : answers.stream().filter(Objects::nonNull).toList();
    }

    /** The lines in the order of the agenda, so that a page can show them beside the items. */
    AnswersForm along(List<AnswerReads.ItemLine> items) {
        return new AnswersForm(items.stream()
                .map(item -> lines().stream()
                        .filter(line -> Objects.equals(line.itemId(), item.id()))
                        .findFirst()
                        .orElseGet(() -> Line.of(item)))
                .toList());
    }

    /** What was typed as a repeat on top of what stands now. */
    AnswersForm onto(List<AnswerReads.ItemLine> items) {
        return new AnswersForm(items.stream()
                .map(item -> lines().stream()
                        .filter(line -> Objects.equals(line.itemId(), item.id()))
                        .findFirst()
                        .map(line -> new Line(item.id(), line.choice(), line.month(), line.note(), item.version()))
                        .orElseGet(() -> Line.of(item)))
                .toList());
    }
}
