package org.liandong.supervision.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication as its pages show it.
 *
 * @param wording the text as it was told; only its beginning in a list
 * @param harmless why what looks like personal data is none, empty where nothing does
 * @param withdrawn why it was taken back
 * @param withdrawnOn null while it stands
 */
record PublicationRow(
        long id,
        String step,
        boolean report,
        boolean opinions,
        boolean handling,
        boolean deputies,
        boolean society,
        String wording,
        LocalDate toldOn,
        Medium medium,
        String place,
        String harmless,
        Instant enteredAt,
        String withdrawn,
        @Nullable LocalDate withdrawnOn,
        int version) {

    Told told() {
        return new Told(report, opinions, handling, deputies, society);
    }

    public boolean stands() {
        return withdrawnOn == null;
    }

    public List<ToldDocument> documents() {
        return Arrays.stream(ToldDocument.values()).filter(told()::covers).toList();
    }

    public List<Listener> listeners() {
        return Arrays.stream(Listener.values()).filter(told()::reached).toList();
    }
}
