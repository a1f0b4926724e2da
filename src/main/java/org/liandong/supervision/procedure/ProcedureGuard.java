package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.MeetingRow;
import org.liandong.law.Act;
import org.liandong.law.Finding;
import org.liandong.law.Guards;
import org.liandong.law.procedure.Deadline;
import org.liandong.law.procedure.Step;
import org.liandong.law.procedure.Working;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the guards have against the days of a procedure: reports too late for their meeting (UV17), an end without publication (UV18). */
@Component
class ProcedureGuard {

    private final Guards guards;
    private final BodyLookup bodies;
    private final Clock clock;

    ProcedureGuard(Guards guards, BodyLookup bodies, Clock clock) {
        this.guards = guards;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Against the days on which the report was, or can still be, delivered (监督法 15). */
    Optional<Finding> delivery(Calculation calculation) {
        MeetingRow meeting = calculation.meeting();
        List<@Nullable LocalDate> sent = new ArrayList<>();
        for (ProcedureStep step : calculation.procedure().steps()) {
            if (calculation.law(step).guard().equals("UV17")) {
                sent.add(step.open() ? LocalDate.now(clock) : step.doneOn());
            }
        }
        return meeting == null || sent.size() < 3
                ? Optional.empty()
                : guards.check(
                        new Act.Delivery(owner(calculation), meeting.startsOn(), sent.get(0), sent.get(1), sent.get(2)),
                        calculation.local());
    }

    /** Refuses a meeting to come for which a step with a lawful number of days can no longer be taken in time. */
    void requireInTime(Calculation calculation) {
        MeetingRow meeting = calculation.meeting();
        LocalDate today = LocalDate.now(clock);
        if (meeting == null || !meeting.startsOn().isAfter(today)) {
            return;
        }
        delivery(calculation).ifPresent(finding -> {
            throw new RuleViolation("step.meeting.tooSoon", words(finding));
        });
        for (ProcedureStep step : calculation.procedure().steps()) {
            Step law = calculation.law(step);
            LocalDate due = calculation.timing(step).due();
            boolean counted = law.deadline(calculation.local()) instanceof Deadline.Before before
                    && before.span().amount() > 0;
            if (counted && step.open() && due != null && due.isBefore(today)) {
                throw new RuleViolation("step.meeting.late", law.text(), Working.day(due), law.article());
            }
        }
    }

    /** Against ending it while deputies and the public have not been told (监督法 17(3), 29(3), 37(3)). */
    Optional<Finding> ending(Calculation calculation) {
        boolean told = calculation.procedure().steps().stream()
                .filter(step -> calculation.law(step).guard().equals("UV18"))
                .noneMatch(ProcedureStep::open);
        return guards.check(new Act.Closing(owner(calculation), told, told), calculation.local());
    }

    /** What is beyond the powers, the article, and what would be lawful instead; values of a message. */
    static Object[] words(Finding finding) {
        return new Object[] {finding.act(), finding.article(), new DefaultMessageSourceResolvable(finding.lawfulWay())};
    }

    private BodyRow owner(Calculation calculation) {
        return bodies.byId(calculation.procedure().sharing().ownerId()).orElseThrow(NotFoundException::new);
    }
}
