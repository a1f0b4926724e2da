package org.liandong.supervision.material;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A material as lists show it.
 *
 * @param withdrawnOn null while it is there
 * @param used whether the congress in question uses it in its own work
 */
record MaterialRow(
        long id,
        long matterId,
        MaterialKind kind,
        String title,
        long ownerId,
        String ownerName,
        LocalDate addedOn,
        @Nullable LocalDate withdrawnOn,
        String withdrawnReason,
        boolean used) {

    public boolean there() {
        return withdrawnOn == null;
    }
}
