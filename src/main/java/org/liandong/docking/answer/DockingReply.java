package org.liandong.docking.answer;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/**
 * What a congress says to an item.
 *
 * @param month when it does its part, 1 to 12; null only where it arranges otherwise
 * @param note details; the reason where it arranges otherwise
 */
record DockingReply(DockingChoice choice, @Nullable Integer month, String note) {

    DockingReply {
        note = note.strip();
        if (choice.joins() && month == null) {
            throw new RuleViolation("docking.answer.month");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new RuleViolation("docking.answer.month");
        }
        if (!choice.joins() && note.isEmpty()) {
            throw new RuleViolation("docking.answer.reason");
        }
    }
}
