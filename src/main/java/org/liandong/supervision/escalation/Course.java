package org.liandong.supervision.escalation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.MeetingKind;
import org.liandong.law.Reference;
import org.liandong.law.procedure.Deadline;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Step;
import org.liandong.supervision.escalation.Stage.Manner;
import org.springframework.stereotype.Component;

/**
 * The course of every instrument, from {@code law/escalation.csv}: which stage follows which, each by a step of the law's
 * procedure with its article.
 */
@Component
class Course {

    private final List<Line> lines;

    Course(Procedures procedures) {
        lines = Reference.lines("escalation").stream()
                .map(line -> new Line(
                        line.get("instrument"),
                        List.of(line.get("bodies").split(" ")),
                        move(line, procedures.step(line.get("step")).orElseThrow())))
                .toList();
    }

    private record Line(String instrument, List<String> bodies, Move move) {}

    /** Under which facts a stage may follow. */
    enum When {
        ALWAYS,
        PASSED,
        DISSATISFIED_MAJORITY,
        DISSATISFIED_HALF,
        CHIEF_PROCURATOR
    }

    /**
     * From one stage to the next.
     *
     * @param law the step by which it happens
     * @param proposers only where one of these moved it; empty for whoever did
     * @param manners among which it chooses; empty where there is no choice
     */
    record Move(Stage from, Stage to, Step law, Set<Proposer> proposers, When when, Set<Manner> manners) {

        boolean by(Proposer proposer) {
            return proposers.isEmpty() || proposers.contains(proposer);
        }

        /** Kind of the meeting at which it happens; null where it may happen at any time. */
        public @Nullable MeetingKind meeting() {
            Deadline deadline = law.deadline();
            String at =
                    deadline instanceof Deadline.During during ? during.anchor().name() : law.heldAt();
            return switch (at) {
                case "meeting" -> MeetingKind.STANDING_COMMITTEE;
                case "congress" -> MeetingKind.CONGRESS;
                default -> null;
            };
        }
    }

    /** Every move of an instrument in a body of this kind; none where the law sets no course. */
    List<Move> moves(Rung rung, BodyKind kind) {
        return lines.stream()
                .filter(line -> line.instrument.equals(rung.code())
                        && line.bodies.stream().anyMatch(kind.competenceCodes()::contains))
                .map(Line::move)
                .toList();
    }

    /** The move with which it is brought in; null where the law sets no course. */
    @Nullable
    Move first(Rung rung, BodyKind kind) {
        return moves(rung, kind).stream()
                .filter(move -> move.from() == Stage.DRAFT)
                .findFirst()
                .orElse(null);
    }

    private static Move move(CSVRecord line, Step step) {
        String when = line.get("when");
        return new Move(
                Stage.valueOf(line.get("from")),
                Stage.valueOf(line.get("to")),
                step,
                all(Proposer.class, line.get("proposers")),
                when.isEmpty() ? When.ALWAYS : When.valueOf(when),
                all(Manner.class, line.get("manners")));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, String names) {
        Set<E> all = EnumSet.noneOf(type);
        Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> all.add(Enum.valueOf(type, name)));
        return all;
    }
}
