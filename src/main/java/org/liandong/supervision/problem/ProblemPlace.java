package org.liandong.supervision.problem;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.WorkPlace;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the pages of problems need before anything else: the work that they belong to, where the address names it, and the day. */
@ControllerAdvice(assignableTypes = {ProblemController.class, ProblemFormController.class, FindingController.class})
class ProblemPlace {

    private final Clock clock;

    ProblemPlace(Clock clock) {
        this.clock = clock;
    }

    /** Null on pages of one problem. */
    @ModelAttribute("place")
    @Nullable
    WorkPlace place(
            @PathVariable(required = false) @Nullable Long matterId,
            @PathVariable(required = false) @Nullable Long taskId) {
        return matterId == null ? null : new WorkPlace(matterId, taskId);
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
