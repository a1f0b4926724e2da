package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.MeetingRow;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a congress does with the steps of its own procedure; after each change the lawful days are computed anew. */
@Service
@Transactional
class ProcedureService {

    private final WorkLookup works;
    private final OwnProcedures procedures;
    private final ProcedureLaw law;
    private final ProcedureGuard guard;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProcedureService(
            WorkLookup works,
            OwnProcedures procedures,
            ProcedureLaw law,
            ProcedureGuard guard,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.procedures = procedures;
        this.law = law;
        this.guard = guard;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** Counts from another meeting of its own; null for none. */
    void meet(Place place, @Nullable Long meetingId, SignedIn me) {
        Work work = place.own(works, me);
        OwnProcedure procedure = procedures.written(work);
        MeetingRow meeting = law.meetings(work).stream()
                .filter(one -> Objects.equals(one.id(), meetingId))
                .findFirst()
                .orElse(null);
        if (meetingId != null && meeting == null) {
            throw new RuleViolation("step.meeting.unknown");
        }
        procedure.meet(meetingId, meeting == null ? null : meeting.startsOn());
        Calculation calculation = law.of(procedure, work);
        guard.requireInTime(calculation);
        calculation.apply();
        publish(
                "matter.step.meeting",
                procedure,
                work.title(),
                null,
                meeting == null ? null : meeting.startsOn().toString(),
                "");
    }

    /** Plans every open step on its proposed day. */
    void adopt(Place place, SignedIn me) {
        Work work = place.own(works, me);
        OwnProcedure procedure = procedures.written(work);
        Map<Integer, LocalDate> proposed = law.of(procedure, work).proposals();
        if (proposed.isEmpty()) {
            throw new RuleViolation("step.propose.none");
        }
        procedure.steps().stream()
                .filter(step -> step.open() && proposed.containsKey(step.position()))
                .forEach(step -> step.plan(proposed.get(step.position())));
        publish("matter.step.adopt", procedure, work.title(), null, null, "");
    }

    void plan(Place place, int version, @Nullable LocalDate day, SignedIn me) {
        change("plan", place, version, me, "", ProcedureStep::plannedOn, day, step -> step.plan(day));
    }

    void done(Place place, int version, LocalDate day, @Nullable MultipartFile file, SignedIn me) {
        ProcedureStep done = change(
                "done",
                place,
                version,
                me,
                "",
                ProcedureStep::doneOn,
                day,
                step -> step.done(day, LocalDate.now(clock)));
        if (file != null && !file.isEmpty()) {
            attachments.store(file, StepFiles.SUBJECT, done.id(), me);
        }
    }

    void reopen(Place place, int version, SignedIn me) {
        change("reopen", place, version, me, "", ProcedureStep::doneOn, null, ProcedureStep::reopen);
    }

    void skip(Place place, int version, String reason, SignedIn me) {
        Work work = place.own(works, me);
        Calculation calculation = law.of(procedures.written(work), work);
        change(
                "skip",
                place,
                version,
                me,
                reason,
                ProcedureStep::doneOn,
                null,
                step -> step.skip(calculation.law(step), reason));
    }

    void extend(Place place, int version, LocalDate day, String reason, SignedIn me) {
        Work work = place.own(works, me);
        Calculation calculation = law.of(procedures.written(work), work);
        change(
                "extend",
                place,
                version,
                me,
                reason,
                ProcedureStep::dueOn,
                day,
                step -> step.extend(
                        calculation.extendableTo(step),
                        day,
                        reason,
                        calculation.law(step).article()));
    }

    void give(Place place, int version, @Nullable LocalDate day, SignedIn me) {
        change("give", place, version, me, "", ProcedureStep::givenOn, day, step -> step.give(day));
    }

    /**
     * @param was the day that the change replaces
     * @param day the day that it sets, null for none
     */
    private ProcedureStep change(
            String action,
            Place place,
            int version,
            SignedIn me,
            String reason,
            Function<ProcedureStep, @Nullable LocalDate> was,
            @Nullable LocalDate day,
            Consumer<ProcedureStep> verb) {
        Work work = place.own(works, me);
        OwnProcedure procedure = procedures.written(work);
        ProcedureStep step = procedure.step(place.position());
        LocalDate before = was.apply(step);
        verb.accept(step.seen(version));
        Calculation calculation = law.of(procedure, work);
        calculation.apply();
        publish(
                "matter.step." + action,
                procedure,
                work.title() + " / " + calculation.law(step).text(),
                text(before),
                text(day),
                reason);
        return step;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void publish(
            String action,
            OwnProcedure procedure,
            String label,
            @Nullable String from,
            @Nullable String to,
            String reason) {
        events.publishEvent(new StateChanged(
                        action,
                        "own-procedure",
                        procedure.id(),
                        procedure.sharing().ownerId(),
                        label,
                        from,
                        to)
                .because(reason));
    }
}
