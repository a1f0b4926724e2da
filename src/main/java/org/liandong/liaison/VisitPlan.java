package org.liandong.liaison;

import java.util.Optional;
import java.util.UUID;
import org.liandong.account.SignedIn;

/** What was planned and has taken place fills the form of a visit; each sub-feature that plans contacts has one. */
public interface VisitPlan {

    /**
     * What the form begins with.
     *
     * @param clientId id of the form that the plan keeps ready; the visit logged with it belongs to the plan
     * @return empty for an id that is not this plan's, or that this person may not log from
     */
    Optional<VisitContent> filled(UUID clientId, SignedIn me);
}
