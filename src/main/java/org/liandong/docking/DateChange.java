package org.liandong.docking;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** The dates of a round as they were before a change, and why they were changed. */
@Embeddable
public record DateChange(LocalDate opensOn, LocalDate closesOn, String reason, Instant changedAt) {}
