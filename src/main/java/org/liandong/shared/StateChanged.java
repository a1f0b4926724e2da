package org.liandong.shared;

import org.jspecify.annotations.Nullable;

/**
 * A change of state to be kept in the audit log; publish it inside the transaction that makes the change. Who, post,
 * address and time are added by the log.
 *
 * @param action dotted verb, also the message key {@code audit.action.<action>}, e.g. {@code plan.publish}
 * @param subject kind of record, e.g. {@code plan}
 * @param subjectId id of the record, null when there is none yet
 * @param bodyId owner body of the record, null for matters of the whole portal
 * @param label what a reader of the log recognises the record by; no personal data
 * @param from state before, null when there was none
 * @param to state after, null when there is none
 * @param reason why it was done, in the words of who did it; empty when nothing was asked
 */
public record StateChanged(
        String action,
        String subject,
        @Nullable Long subjectId,
        @Nullable Long bodyId,
        String label,
        @Nullable String from,
        @Nullable String to,
        String reason) {

    public StateChanged(
            String action,
            String subject,
            @Nullable Long subjectId,
            @Nullable Long bodyId,
            String label,
            @Nullable String from,
            @Nullable String to) {
        this(action, subject, subjectId, bodyId, label, from, to, "");
    }

    /** The same with the reason that was given. */
    public StateChanged because(String why) {
        return new StateChanged(action, subject, subjectId, bodyId, label, from, to, why);
    }
}
