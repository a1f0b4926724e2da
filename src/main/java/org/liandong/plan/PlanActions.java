package org.liandong.plan;

import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;

/**
 * What one may do with a plan now. Each answer is null when the act is open, else the message key of why it is not.
 *
 * @param own whether the plan is of the reader's body
 * @param items number of its items
 * @param meetings number of meetings that may adopt it
 */
record PlanActions(
        PlanKind kind, PlanState state, boolean own, boolean clerk, boolean decides, int items, int meetings) {

    static PlanActions of(SignedIn me, PlanView plan, int items, int meetings) {
        return new PlanActions(
                plan.kind(),
                plan.state(),
                plan.ownerId() == me.bodyId(),
                me.isClerk(),
                !me.isOfficer(),
                items,
                meetings);
    }

    /** Whether items and the plan itself may be written. */
    public boolean write() {
        return own && clerk && state.editable();
    }

    public @Nullable String submit() {
        if (!clerk) {
            return "plan.blocked.clerk";
        }
        if (state != PlanState.DRAFT) {
            return "plan.blocked.submitted";
        }
        return items == 0 ? "plan.blocked.empty" : null;
    }

    public @Nullable String adopt() {
        if (!decides || state != PlanState.SUBMITTED) {
            return "plan.blocked.adopt";
        }
        return meetings == 0 ? "plan.blocked.meeting" : null;
    }

    public @Nullable String publish() {
        if (!clerk) {
            return "plan.blocked.clerk";
        }
        return state == PlanState.ADOPTED ? null : "plan.blocked.publish." + kind;
    }

    public @Nullable String adjust() {
        if (!clerk) {
            return "plan.blocked.clerk";
        }
        if (state != PlanState.PUBLISHED) {
            return "plan.blocked.adjust";
        }
        return meetings == 0 ? "plan.blocked.meeting" : null;
    }

    public boolean withdraw() {
        return clerk && (state == PlanState.SUBMITTED || state == PlanState.ADOPTED);
    }

    public boolean publishRevision() {
        return clerk && state == PlanState.ADJUSTING;
    }
}
