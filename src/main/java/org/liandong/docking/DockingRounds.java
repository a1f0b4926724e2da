package org.liandong.docking;

import java.util.List;
import org.liandong.congress.Reader;
import org.liandong.shared.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds a round and its agenda for a change; what one may not see is not there. */
@Component
public class DockingRounds {

    private final DockingRoundRepository rounds;
    private final DockingItemRepository items;

    DockingRounds(DockingRoundRepository rounds, DockingItemRepository items) {
        this.rounds = rounds;
        this.items = items;
    }

    public DockingRound readable(Reader reader, long id) {
        return rounds.findById(id)
                .filter(found -> found.sharing().readableBy(reader))
                .orElseThrow(NotFoundException::new);
    }

    /** The round of this body; that of another is forbidden. */
    public DockingRound own(Reader owner, long id) {
        DockingRound round = readable(owner, id);
        if (!round.sharing().ownedBy(owner)) {
            throw new AccessDeniedException("round of another body");
        }
        return round;
    }

    /** Its items in their order. */
    public List<DockingItem> agenda(DockingRound round) {
        return items.findByRoundIdOrderByPosition(round.id());
    }
}
