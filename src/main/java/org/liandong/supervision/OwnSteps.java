package org.liandong.supervision;

import java.util.Optional;
import org.liandong.shared.RuleViolation;

/** The steps that the law sets for what a congress does by itself, as the pages and the ends of tasks and matters ask for them. */
public interface OwnSteps {

    /**
     * Steps in numbers.
     *
     * @param all 0 where the law sets none
     * @param settled done, or found not to apply
     * @param soon open and due within seven days
     * @param late open past their lawful day
     */
    record Figures(int all, int settled, int soon, int late) {}

    Figures figures(Work work);

    /** What speaks against ending it: steps that the law requires and that are still open. */
    Optional<RuleViolation> againstEnding(Work work);
}
