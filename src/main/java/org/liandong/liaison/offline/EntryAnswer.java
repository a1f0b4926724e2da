package org.liandong.liaison.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.liaison.VisitIntake;

/**
 * What a device is told about an entry it has sent.
 *
 * @param url page of the record, null while there is none
 * @param problems why it was refused, each beside its field
 * @param stored the version of the record that another sending has made, when it differs
 * @param twins records of others of probably the same meeting, by their pages
 */
record EntryAnswer(State state, @Nullable String url, List<Line> problems, List<Line> stored, List<Line> twins) {

    enum State {
        /** It is in the portal; the device may forget it. */
        STORED,
        /** Something in it must be mended first. */
        REFUSED,
        /** The same form is in the portal with other words. */
        CONFLICT,
        /** Others have logged probably the same meeting. */
        TWIN,
        /** It was written for another account or post than the one that is signed in. */
        ELSEWHERE
    }

    /**
     * A line about one field.
     *
     * @param name of the form's control, empty for the whole form
     */
    record Line(String name, String label, String text) {}

    static EntryAnswer stored(long visitId) {
        return new EntryAnswer(State.STORED, page(visitId), List.of(), List.of(), List.of());
    }

    static EntryAnswer refused(List<Line> problems) {
        return new EntryAnswer(State.REFUSED, null, problems, List.of(), List.of());
    }

    static EntryAnswer conflict(long visitId, List<Line> stored) {
        return new EntryAnswer(State.CONFLICT, page(visitId), List.of(), stored, List.of());
    }

    static EntryAnswer elsewhere() {
        return new EntryAnswer(State.ELSEWHERE, null, List.of(), List.of(), List.of());
    }

    static EntryAnswer twin(List<VisitIntake.Same> found) {
        List<Line> twins = found.stream()
                .map(same -> new Line(page(same.visitId()), same.label(), same.ownerName() + " " + same.gist()))
                .toList();
        return new EntryAnswer(State.TWIN, null, List.of(), List.of(), twins);
    }

    private static String page(long visitId) {
        return "/visits/" + visitId;
    }
}
