package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/**
 * A congress takes part: it accepted its invitation, or sent the invitations out; published inside the transaction.
 *
 * @param taskId null for the initiator
 */
public record WorkBegun(long matterId, @Nullable Long taskId) {}
