package org.liandong.supervision.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells.
 *
 * @param object who was asked or what was checked, empty for nothing
 * @param sample handed out or checked, null for no number
 * @param valid came back or passed, null for no number
 */
@Embeddable
record EvidenceContent(
        @Enumerated(EnumType.STRING) EvidenceKind kind,
        LocalDate heldOn,
        String place,
        String object,
        @Nullable Integer sample,
        @Nullable Integer valid,
        String summary) {

    /** The share of the sample in percent; null without both numbers. */
    public @Nullable Integer percent() {
        return sample == null || valid == null || sample == 0 ? null : (int) Math.round(valid * 100.0 / sample);
    }
}
