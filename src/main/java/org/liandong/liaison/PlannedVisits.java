package org.liandong.liaison;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.springframework.stereotype.Component;

/** Forms of visits that were planned, by the id that their plan keeps ready. */
@Component
class PlannedVisits {

    private final List<VisitPlan> plans;

    PlannedVisits(List<VisitPlan> plans) {
        this.plans = plans;
    }

    /** The form as its plan fills it; null for none. */
    @Nullable
    VisitInput form(@Nullable String clientId, SignedIn me) {
        if (clientId == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(clientId);
            return plans.stream()
                    .flatMap(plan -> plan.filled(id, me).stream())
                    .findFirst()
                    .map(planned -> input(id, planned))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static VisitInput input(UUID clientId, VisitContent planned) {
        return new VisitInput(
                clientId.toString(),
                planned.visitedOn(),
                planned.form(),
                planned.direction(),
                planned.otherIds(),
                planned.ourPeople(),
                planned.theirPeople(),
                planned.place(),
                planned.theme(),
                planned.said(),
                planned.clerkView(),
                planned.reach(),
                List.of(VisitInput.PointInput.blank()),
                List.of(),
                null,
                planned.alongIds(),
                "");
    }
}
