package org.liandong.supervision.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the group as its page shows it.
 *
 * @param phone empty for none
 * @param interestNote the person's own words, for its own body alone
 * @param replaced name of whom the person replaced, empty for nobody
 * @param joinedReason why the person came later, empty for those of the first list
 * @param leftOn null while in the group
 */
record MemberRow(
        long id,
        String name,
        GroupRole role,
        Identity identity,
        String unit,
        String phone,
        Interest interest,
        String interestNote,
        String replaced,
        LocalDate joinedOn,
        String joinedReason,
        @Nullable LocalDate leftOn,
        @Nullable Leaving leaving,
        String leftReason) {

    public boolean present() {
        return leftOn == null;
    }

    /** Whether the person said to have an interest of its own. */
    public boolean interested() {
        return interest == Interest.INTERESTED;
    }

    /** The same for other bodies: without numbers, and without what the person said of itself. */
    MemberRow masked() {
        String hidden = phone.length() < 8
                ? phone.isEmpty() ? "" : "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 2);
        return new MemberRow(
                id,
                name,
                role,
                identity,
                unit,
                hidden,
                Interest.NONE,
                "",
                replaced,
                joinedOn,
                joinedReason,
                leftOn,
                leaving,
                leaving == Leaving.RECUSED ? "" : leftReason);
    }
}
