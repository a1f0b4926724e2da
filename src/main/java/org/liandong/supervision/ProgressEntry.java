package org.liandong.supervision;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a congress did for its task.
 *
 * @param day when it happened
 * @param milestone number of the shared milestone it reached, from 1; null for none
 */
@Embeddable
record ProgressEntry(LocalDate day, String text, @Nullable Integer milestone, Instant enteredAt) {}
