package org.liandong.supervision;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the milestones as typed; an empty one is left out. */
record MilestoneForm(@Size(max = 60) @Nullable String name, @Nullable LocalDate dueOn) {

    boolean empty() {
        return (name == null || name.isBlank()) && dueOn == null;
    }

    boolean half() {
        return !empty() && (name == null || name.isBlank() || dueOn == null);
    }
}
