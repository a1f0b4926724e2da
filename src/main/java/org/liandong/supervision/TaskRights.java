package org.liandong.supervision;

import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Nobody writes in another congress's task (地方组织法 46). */
@Component
public class TaskRights {

    private final BodyLookup bodies;
    private final Mandate mandate;

    TaskRights(BodyLookup bodies, Mandate mandate) {
        this.bodies = bodies;
        this.mandate = mandate;
    }

    /** Refuses with the reason of the law, if these are two bodies. */
    public void refuse(long writerId, long ownerId) {
        BodyRow writer = bodies.byId(writerId).orElseThrow(NotFoundException::new);
        BodyRow owner = bodies.byId(ownerId).orElseThrow(NotFoundException::new);
        mandate.againstWriting(writer, owner).ifPresent(refusal -> {
            throw new NotAllowed("law.refused", refusal.arguments());
        });
    }
}
