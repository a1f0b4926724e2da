package org.liandong.supervision;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A step that the participants share, by its day. */
@Embeddable
public record Milestone(String name, LocalDate dueOn) {}
