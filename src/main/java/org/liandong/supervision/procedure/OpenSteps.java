package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.law.procedure.StepState;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.OwnSteps;
import org.liandong.supervision.Work;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the steps of a piece of work, and says which of those that the law requires stand against its end. */
@Component
@Transactional(readOnly = true)
class OpenSteps implements OwnSteps {

    private final OwnProcedures procedures;
    private final ProcedureLaw law;
    private final ProcedureGuard guard;
    private final Clock clock;

    OpenSteps(OwnProcedures procedures, ProcedureLaw law, ProcedureGuard guard, Clock clock) {
        this.procedures = procedures;
        this.law = law;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public Figures figures(Work work) {
        LocalDate today = LocalDate.now(clock);
        List<StepState> states = procedures.of(work).steps().stream()
                .map(step -> step.state(today))
                .toList();
        return new Figures(
                states.size(),
                (int) states.stream().filter(state -> !state.open()).count(),
                count(states, StepState.Kind.DUE_SOON),
                count(states, StepState.Kind.LATE));
    }

    private static int count(List<StepState> states, StepState.Kind kind) {
        return (int) states.stream().filter(state -> state.kind() == kind).count();
    }

    @Override
    public Optional<RuleViolation> againstEnding(Work work) {
        Calculation calculation = law.of(procedures.of(work), work);
        List<String> open = calculation.procedure().steps().stream()
                .filter(step -> step.open() && calculation.law(step).must())
                .map(step -> step.position() + ". " + calculation.law(step).text(LocaleContextHolder.getLocale()))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String named = open.stream().collect(Collectors.joining("; "));
        return Optional.of(guard.ending(calculation)
                .map(finding -> unpublished(open.size(), named, ProcedureGuard.words(finding)))
                .orElseGet(() -> new RuleViolation("step.end.open", open.size(), named)));
    }

    private static RuleViolation unpublished(int open, String named, Object[] words) {
        return new RuleViolation("step.end.unpublished", open, named, words[0], words[1], words[2]);
    }
}
