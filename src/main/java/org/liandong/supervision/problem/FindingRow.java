package org.liandong.supervision.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as pages show it.
 *
 * @param open whether the reader may open the problem behind it
 * @param receivedOn null until the other congress has confirmed it
 */
record FindingRow(
        long id,
        long problemId,
        boolean open,
        long ownerId,
        String ownerName,
        String toName,
        String text,
        String organ,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        String answer) {}
