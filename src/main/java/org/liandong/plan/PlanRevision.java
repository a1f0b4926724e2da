package org.liandong.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published revision of a plan; its items as they were are kept beside it.
 *
 * @param number 1 for the plan as first published
 * @param reason why it was made, empty for the first
 */
record PlanRevision(int number, String reason, @Nullable Long meetingId, LocalDate publishedOn) {}
