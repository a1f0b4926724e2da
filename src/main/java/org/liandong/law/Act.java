package org.liandong.law;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;
import org.liandong.congress.BodyRow;

/** An act that the guards look at before it happens; each kind of act holds the facts that its rules need. */
public sealed interface Act {

    /** Who acts. */
    BodyRow actor();

    /**
     * One body does something with regard to another.
     *
     * @param target with regard to whom; null while nobody has been chosen yet
     */
    record Toward(Deed deed, BodyRow actor, @Nullable BodyRow target) implements Act {

        /** Whether the act concerns another body than the actor. */
        boolean onAnother() {
            return target != null && target.id() != actor.id();
        }

        /** Whether the target is an outpost that the actor itself set up and leads (地方组织法 59). */
        boolean onOwnOutpost() {
            return target != null && target.kind().outpost() && directlyBelow(target, actor);
        }

        /** Whether a target is named that is no standing committee directly below the actor. */
        boolean skipsALevel() {
            return target != null
                    && (!directlyBelow(target, actor)
                            || target.kind().outpost()
                            || target.kind() == BodyKind.TOWNSHIP_CONGRESS);
        }
    }

    /**
     * A decision with legal effect.
     *
     * @param by who takes it inside the body
     * @param inSession whether the people's congress itself is in session
     */
    record Decision(BodyRow actor, Decider by, Decided what, boolean inSession) implements Act {}

    /**
     * A way of supervision is chosen.
     *
     * @param instrument code of the competence table
     * @param budgetary whether it is about the budget or the final accounts (预算法 84)
     */
    record Use(BodyRow actor, String instrument, boolean budgetary) implements Act {}

    /** A problem that was found or reported is handled. */
    record Handling(BodyRow actor, Handler by) implements Act {}

    /**
     * A motion to dismiss an official.
     *
     * @param level body at whose level the official serves
     */
    record Dismissal(BodyRow actor, BodyRow level, Office office) implements Act {}

    /**
     * Local rules are made.
     *
     * @param withinFourMatters whether they keep to the matters of 立法法 81(1)
     */
    record Legislation(BodyRow actor, Enactment enactment, Decider by, boolean withinFourMatters) implements Act {}

    /**
     * A motion that needs signatures.
     *
     * @param signers how many signed
     * @param outOf members of the committee, or deputies of the congress
     * @param complete whether it names whom it is about, the question and the reasons
     */
    record Motion(BodyRow actor, MotionKind kind, int signers, int outOf, boolean complete) implements Act {}

    /** A special work report on its way to the meeting; a day is null while it has not been sent (监督法 15). */
    record Delivery(
            BodyRow actor,
            LocalDate meeting,
            @Nullable LocalDate forOpinions,
            @Nullable LocalDate revised,
            @Nullable LocalDate toMembers)
            implements Act {}

    /** Supervision of one matter is closed. */
    record Closing(BodyRow actor, boolean deputiesInformed, boolean published) implements Act {}

    /**
     * Somebody joins an investigation committee.
     *
     * @param interested whether the question touches the person's own interests
     */
    record Investigator(BodyRow actor, boolean interested) implements Act {}

    /** A member of the standing committee, or the chair of a township congress, holds other offices beside. */
    record Seat(BodyRow actor, Set<Power> beside) implements Act {}

    /**
     * A decision of another congress is annulled.
     *
     * @param alters whether it would be changed rather than annulled
     */
    record Annulment(BodyRow actor, BodyRow target, boolean alters) implements Act {

        /** Whether the target is the congress of the next lower level. */
        boolean nextLower() {
            return directlyBelow(target, actor) && !target.kind().outpost();
        }
    }

    /**
     * A lower body is told to follow a decision of the upper one.
     *
     * @param autonomous whether the target is an autonomous prefecture or county
     * @param unconditional whether it is left no way to adapt it
     */
    record Imposition(BodyRow actor, BodyRow target, boolean autonomous, boolean unconditional) implements Act {}

    private static boolean directlyBelow(BodyRow lower, BodyRow upper) {
        return lower.parentId() != null && lower.parentId() == upper.id();
    }

    /** Who decides inside a body. */
    enum Decider {
        CONGRESS,
        STANDING_COMMITTEE,
        CHAIRPERSONS,
        PRESIDIUM,
        SPECIAL_COMMITTEE,
        OFFICE
    }

    /** What is decided. */
    enum Decided {
        RESOLUTION,
        REVIEW_OPINION,
        ANNUAL_PLAN_AND_BUDGET,
        FINAL_ACCOUNTS,
        BUDGET_ADJUSTMENT,
        APPOINTMENT,
        DISMISSAL,
        MOTION
    }

    /** Who handles a problem. */
    enum Handler {
        DEPUTY,
        INSPECTION_GROUP,
        ORGAN_IN_CHARGE
    }

    /** Whom a dismissal is about. */
    enum Office {
        PRINCIPAL,
        DEPUTY_HEAD,
        APPOINTED_BY_COMMITTEE
    }

    /** Rules that a congress makes. */
    enum Enactment {
        LOCAL_REGULATION,
        AUTONOMOUS_REGULATION
    }

    /** Motions that need signatures. */
    enum MotionKind {
        INTERPELLATION,
        INVESTIGATION,
        DISMISSAL,
        RECALL
    }

    /** Branches of state power in which an office lies. */
    enum Power {
        ADMINISTRATIVE,
        SUPERVISORY,
        JUDICIAL,
        PROCURATORIAL
    }
}
