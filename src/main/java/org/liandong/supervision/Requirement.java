package org.liandong.supervision;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the requirement document.
 *
 * @param number from 1
 * @param issuedAt null in a draft
 */
@Embeddable
record Requirement(int number, String text, @Nullable Instant issuedAt) {}
