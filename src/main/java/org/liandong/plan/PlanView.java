package org.liandong.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyKind;

/**
 * A plan as its page shows it.
 *
 * @param publishedOn day of the revision in force, null before
 */
record PlanView(
        long id,
        long ownerId,
        String ownerPath,
        String bodyName,
        BodyKind bodyKind,
        int year,
        PlanState state,
        int revision,
        @Nullable Long meetingId,
        String reason,
        @Nullable LocalDate publishedOn,
        String note,
        Audience audience,
        Audience audienceChosen,
        int version) {

    /** Key of the plan's lawful name: a township has no supervision plan by law, an outpost none of its own. */
    public String nameKey() {
        return nameKey(bodyKind);
    }

    static String nameKey(BodyKind kind) {
        return "plan.name." + kind;
    }
}
