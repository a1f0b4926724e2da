package org.liandong.supervision.procedure;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the pages of a procedure and of its steps need before anything else: which one, and the day. */
@ControllerAdvice(assignableTypes = {ProcedureController.class, StepController.class})
class StepPlace {

    private final Clock clock;

    StepPlace(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("place")
    Place place(
            @PathVariable long matterId,
            @PathVariable(required = false) @Nullable Long taskId,
            @PathVariable(required = false) @Nullable Integer position) {
        return new Place(matterId, taskId, position == null ? 0 : position);
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
