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
        PlanKind kind,
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
        return kind.nameKey(bodyKind);
    }

    /** Key of what the organs beside the leading ones are to the work. */
    public String concernedKey() {
        return kind.concernedKey();
    }
}
