package org.liandong.supervision.opinion;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds the opinion that somebody is about to write, and tells the audit log what was done with it. */
@Component
class OwnOpinions {

    private final OpinionRepository opinions;
    private final OpinionLaw law;
    private final ApplicationEventPublisher events;

    OwnOpinions(OpinionRepository opinions, OpinionLaw law, ApplicationEventPublisher events) {
        this.opinions = opinions;
        this.law = law;
        this.events = events;
    }

    /** The opinion of the own body; another's is missing where it may not be read, and refused where it may. */
    Opinion of(SignedIn me, long id) {
        Opinion opinion = opinions.findDetail(id)
                .filter(found -> found.sharing().readableBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        if (!opinion.sharing().ownedBy(me.reader())) {
            law.refuseWriting(me.bodyId(), opinion.sharing().ownerId());
        }
        return opinion;
    }

    void tell(String action, Opinion opinion, List<OpinionItem> items, @Nullable ItemState from, String reason) {
        String numbers =
                items.stream().map(item -> String.valueOf(item.position())).collect(Collectors.joining(", "));
        events.publishEvent(new StateChanged(
                        "opinion." + action,
                        "opinion",
                        opinion.id(),
                        opinion.sharing().ownerId(),
                        opinion.content().title() + (numbers.isEmpty() ? "" : " (" + numbers + ")"),
                        from == null ? null : from.name(),
                        items.isEmpty() ? null : items.get(0).state().name())
                .because(reason));
    }
}
