package org.liandong.law;

import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;

/**
 * An act that a guard looks at before it happens.
 *
 * @param actor who acts
 * @param target with regard to whom; null while nobody has been chosen yet
 */
public record Act(Deed deed, BodyRow actor, @Nullable BodyRow target) {

    /** Whether the act concerns another body than the actor. */
    boolean onAnother() {
        return target != null && target.id() != actor.id();
    }

    /** Whether the target is an outpost that the actor itself set up and leads (地方组织法 59). */
    boolean onOwnOutpost() {
        return target != null
                && target.kind().outpost()
                && target.parentId() != null
                && target.parentId() == actor.id();
    }

    /** Whether a target is named that is no standing committee directly below the actor. */
    boolean skipsALevel() {
        return target != null
                && (target.parentId() == null
                        || target.parentId() != actor.id()
                        || target.kind().outpost()
                        || target.kind() == BodyKind.TOWNSHIP_CONGRESS);
    }
}
