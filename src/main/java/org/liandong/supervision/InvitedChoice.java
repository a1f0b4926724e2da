package org.liandong.supervision;

import java.util.List;
import org.liandong.congress.Level;

/**
 * Whom the form invites: whole levels of the area, all below some congresses, and single ones.
 *
 * @param within ids of congresses whose every next lower congress is invited
 * @param byHand ids of single congresses
 */
record InvitedChoice(List<Level> levels, List<Long> within, List<Long> byHand) {

    boolean empty() {
        return levels.isEmpty() && within.isEmpty() && byHand.isEmpty();
    }
}
