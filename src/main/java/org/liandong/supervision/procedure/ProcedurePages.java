package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentRow;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.MeetingRow;
import org.liandong.law.LocalNumber;
import org.liandong.law.procedure.Step;
import org.liandong.law.procedure.StepState;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;
import org.liandong.supervision.WorkLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Reads a procedure for its pages, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class ProcedurePages {

    private final WorkLookup works;
    private final OwnProcedures procedures;
    private final ProcedureLaw law;
    private final ProcedureGuard guard;
    private final Attachments attachments;
    private final BodyLookup bodies;
    private final Clock clock;

    ProcedurePages(
            WorkLookup works,
            OwnProcedures procedures,
            ProcedureLaw law,
            ProcedureGuard guard,
            Attachments attachments,
            BodyLookup bodies,
            Clock clock) {
        this.works = works;
        this.procedures = procedures;
        this.law = law;
        this.guard = guard;
        this.attachments = attachments;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Puts a procedure and its body on the page. */
    ProcedureView show(Place place, SignedIn me, Model model) {
        ProcedureView procedure = of(place, me);
        model.addAttribute("procedure", procedure);
        model.addAttribute(
                "body", bodies.byId(procedure.work().sharing().ownerId()).orElseThrow(NotFoundException::new));
        return procedure;
    }

    private ProcedureView of(Place place, SignedIn me) {
        Work work = place.readable(works, me);
        OwnProcedure procedure = procedures.of(work);
        Calculation calculation = law.of(procedure, work);
        boolean mine = work.sharing().ownedBy(me.reader());
        return new ProcedureView(
                work,
                mine,
                mine && work.open(),
                calculation.meeting(),
                procedure.movedFrom(),
                procedure.movedOn(),
                steps(calculation),
                guard.delivery(calculation).orElse(null));
    }

    /** The meetings among which its own congress may choose. */
    List<MeetingRow> meetings(Work work) {
        return law.meetings(work);
    }

    private List<StepView> steps(Calculation calculation) {
        List<ProcedureStep> steps = calculation.procedure().steps();
        Map<Integer, LocalDate> proposals = calculation.proposals();
        Map<Long, List<AttachmentRow>> files = attachments.ofEach(
                StepFiles.SUBJECT,
                steps.stream()
                        .map(ProcedureStep::storedId)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        return steps.stream()
                .map(step -> view(
                        step,
                        calculation,
                        proposals.get(step.position()),
                        files.getOrDefault(step.storedId(), List.of())))
                .toList();
    }

    private StepView view(
            ProcedureStep step, Calculation calculation, @Nullable LocalDate proposed, List<AttachmentRow> files) {
        LocalDate today = LocalDate.now(clock);
        Step rule = calculation.law(step);
        StepState state = step.state(today);
        LocalDate planned = step.plannedOn();
        boolean open = state.open() && state.kind() != StepState.Kind.LATE;
        return new StepView(
                step.position(),
                rule,
                rule.deadline(calculation.local()),
                calculation.timing(step),
                calculation
                        .local()
                        .deadline(rule.key())
                        .map(LocalNumber::source)
                        .orElse(""),
                state,
                step.dueOn(),
                planned,
                proposed,
                step.givenOn(),
                step.doneOn(),
                step.extendedTo(),
                step.extensionReason(),
                calculation.extendableTo(step),
                calculation.noticeBy(step),
                step.inapplicable(),
                open && planned != null ? (int) Math.max(0, ChronoUnit.DAYS.between(planned, today)) : 0,
                files,
                step.version());
    }
}
