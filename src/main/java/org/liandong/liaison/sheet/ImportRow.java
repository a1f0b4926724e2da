package org.liandong.liaison.sheet;

import java.time.Instant;

/**
 * A table that somebody sent in.
 *
 * @param rowsDone lines done of those to do
 * @param fresh new visits in it
 * @param known visits that are there already
 * @param wrong what keeps it from being stored
 * @param failure message key, empty for none
 * @param firstLabel number of the first visit it made, empty before
 */
record ImportRow(
        long id,
        long ownerId,
        long accountId,
        String fileName,
        String sha256,
        ImportState state,
        int rowsDone,
        int rowsTotal,
        int fresh,
        int known,
        int wrong,
        String failure,
        String firstLabel,
        String lastLabel,
        int tries,
        Instant createdAt) {

    public boolean running() {
        return state.running();
    }

    /** Whether it can be stored as it is. */
    public boolean good() {
        return state == ImportState.CHECKED && wrong == 0 && fresh > 0;
    }

    public boolean cancellable() {
        return running() || state == ImportState.CHECKED;
    }
}
