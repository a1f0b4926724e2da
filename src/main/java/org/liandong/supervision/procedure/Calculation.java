package org.liandong.supervision.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.MeetingKind;
import org.liandong.congress.MeetingRow;
import org.liandong.law.ProvincialRules;
import org.liandong.law.procedure.Anchors;
import org.liandong.law.procedure.Anchors.Days;
import org.liandong.law.procedure.Procedures;
import org.liandong.law.procedure.Proposals;
import org.liandong.law.procedure.Span;
import org.liandong.law.procedure.Step;
import org.liandong.law.procedure.Timing;

/**
 * The law's side of one procedure: its steps, its meeting and the province's numbers, and the days that follow.
 *
 * @param law the steps that a body of this kind takes, by key
 */
record Calculation(OwnProcedure procedure, Map<String, Step> law, ProvincialRules local, @Nullable MeetingRow meeting) {

    static Calculation of(
            OwnProcedure procedure,
            List<Step> own,
            Procedures procedures,
            ProvincialRules local,
            @Nullable MeetingRow meeting) {
        Map<String, Step> law = own.stream().collect(Collectors.toMap(Step::key, Function.identity()));
        procedure
                .steps()
                .forEach(step -> law.computeIfAbsent(
                        step.code(), code -> procedures.step(code).orElseThrow()));
        return new Calculation(procedure, law, local, meeting);
    }

    /** Computes the last lawful day of every step anew. */
    void apply() {
        procedure.steps().forEach(step -> step.due(timing(step).due()));
    }

    Step law(ProcedureStep step) {
        return java.util.Objects.requireNonNull(law.get(step.code()));
    }

    Timing timing(ProcedureStep step) {
        return law(step).deadline(local).timing(anchors(step), step.givenOn());
    }

    /** The last day to which a deadline may be put off; null when it may not be. */
    @Nullable
    LocalDate extendableTo(ProcedureStep step) {
        Span span = law(step).extension(local);
        LocalDate due = timing(step).due();
        return span == null || due == null ? null : span.after(due);
    }

    /** The day by which the step has to be announced, counted from its planned day; null when it need not be. */
    @Nullable
    LocalDate noticeBy(ProcedureStep step) {
        Span span = law(step).notice(local);
        LocalDate planned = step.plannedOn();
        return span == null || planned == null ? null : span.before(planned);
    }

    /** The proposed days by position, from 1. */
    Map<Integer, LocalDate> proposals() {
        List<ProcedureStep> steps = procedure.steps();
        Map<Integer, LocalDate> proposed = new HashMap<>();
        if (!steps.isEmpty()) {
            List<Step> all = steps.stream().map(this::law).toList();
            Proposals.of(all, anchors(steps.get(0)), local).forEach((index, day) -> proposed.put(index + 1, day));
        }
        return proposed;
    }

    private Anchors anchors(ProcedureStep step) {
        MeetingRow chosen = meeting;
        Days days = chosen == null ? null : new Days(chosen.startsOn(), chosen.endsOn());
        boolean congress = chosen != null && chosen.kind() == MeetingKind.CONGRESS;
        String code = step.code();
        return new Anchors(
                procedure.year(),
                congress ? null : days,
                congress ? days : null,
                procedure.done(code.substring(0, code.indexOf(':'))));
    }
}
