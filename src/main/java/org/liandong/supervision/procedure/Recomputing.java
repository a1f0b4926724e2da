package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.congress.MeetingMoved;
import org.liandong.law.LawSettingChanged;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkBegun;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lawful days true inside the transaction that changes what they follow from. */
@Component
@Transactional
class Recomputing {

    private final WorkLookup works;
    private final OwnProcedures own;
    private final OwnProcedureRepository procedures;
    private final ProcedureLaw law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recomputing(
            WorkLookup works,
            OwnProcedures own,
            OwnProcedureRepository procedures,
            ProcedureLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.own = own;
        this.procedures = procedures;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /** A congress gets its steps as soon as it takes part. */
    @EventListener
    void begin(WorkBegun begun) {
        own.written(works.of(begun.matterId(), begun.taskId()));
    }

    /** 会议改期: every step counted from the meeting has another day, and those concerned are told. */
    @EventListener
    void move(MeetingMoved moved) {
        List<OwnProcedure> found = procedures.atMeeting(moved.meetingId());
        law.applyAll(found);
        for (OwnProcedure procedure : found) {
            LocalDate before = procedure.move(moved.firstDay(), LocalDate.now(clock));
            if (before != null) {
                Work work = works.of(procedure.matterId(), procedure.taskId());
                events.publishEvent(new StateChanged(
                        "matter.step.moved",
                        "own-procedure",
                        procedure.id(),
                        procedure.sharing().ownerId(),
                        work.title(),
                        before.toString(),
                        moved.firstDay().toString()));
            }
        }
    }

    /** The province's own number is entered, changed or taken back. */
    @EventListener
    void renumber(LawSettingChanged changed) {
        if (!changed.steps().isEmpty()) {
            law.applyAll(procedures.withOpen(changed.steps()));
        }
    }
}
