package org.liandong.supervision.inspection;

import static org.liandong.supervision.inspection.Identity.COMMITTEE_MEMBER;
import static org.liandong.supervision.inspection.Identity.DEPUTY;
import static org.liandong.supervision.inspection.Identity.OFFICE_STAFF;
import static org.liandong.supervision.inspection.Identity.PRESIDIUM_CHAIR;
import static org.liandong.supervision.inspection.Identity.SPECIAL_COMMITTEE_MEMBER;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyKind;

/** Who may have a seat in the group that carries out an instrument; named by the step of the law that says so. */
enum SeatRule {
    /** Members of the committee, of its special committees, of its offices; deputies of the same level are invited (监督法 33). */
    INSPECTION(true, EnumSet.of(COMMITTEE_MEMBER, SPECIAL_COMMITTEE_MEMBER, OFFICE_STAFF, DEPUTY)),
    /** Members of the committee and deputies; nobody with an interest of its own (监督法 57). */
    INVESTIGATION(true, EnumSet.of(COMMITTEE_MEMBER, SPECIAL_COMMITTEE_MEMBER, DEPUTY)),
    /** An activity of deputies (代表法 29(1); 地方组织法 19(2)); that others have no seat is inferred. */
    DEPUTIES(false, EnumSet.of(PRESIDIUM_CHAIR, COMMITTEE_MEMBER, SPECIAL_COMMITTEE_MEMBER, DEPUTY)),
    /** The law says nothing. */
    OPEN(false, EnumSet.allOf(Identity.class));

    private final boolean hard;
    private final Set<Identity> seated;

    SeatRule(boolean hard, Set<Identity> seated) {
        this.hard = hard;
        this.seated = seated;
    }

    static SeatRule of(String instrument) {
        return switch (instrument) {
            case "law_inspection", "receive_commission" -> INSPECTION;
            case "special_investigation" -> INVESTIGATION;
            case "deputy_visit", "deputy_research" -> DEPUTIES;
            default -> OPEN;
        };
    }

    /** The step of the law that says so, as {@code procedure:number}; null where the law says nothing. */
    @Nullable
    String step(BodyKind kind) {
        return switch (this) {
            case INSPECTION -> "law_inspection:3";
            case INVESTIGATION -> "special_investigation:4";
            case DEPUTIES -> kind == BodyKind.TOWNSHIP_CONGRESS ? "presidium_recess:4" : "deputy_visit:1";
            case OPEN -> null;
        };
    }

    /** Whether the law's words exclude all others; otherwise it is only pointed out. */
    public boolean hard() {
        return hard;
    }

    /** Whether somebody of this identity may have this role. */
    boolean admits(Identity identity, GroupRole role) {
        return !role.seat() || seated.contains(identity);
    }

    /** Whether the law excludes whoever has an interest of its own. */
    public boolean recuses() {
        return this == INVESTIGATION;
    }
}
