package org.liandong.supervision.inspection;

import java.util.Arrays;
import java.util.List;
import org.liandong.congress.BodyKind;

/** As what somebody takes part. */
enum Identity {
    COMMITTEE_MEMBER,
    SPECIAL_COMMITTEE_MEMBER,
    /** 工作机构人员, and those of an outpost. */
    OFFICE_STAFF,
    /** 乡镇人大主席、副主席. */
    PRESIDIUM_CHAIR,
    /** 本级人大代表. */
    DEPUTY,
    /** 上级、下级人大代表. */
    OTHER_DEPUTY,
    EXPERT,
    OTHER;

    /** Those that there are in a body of this kind. */
    static List<Identity> of(BodyKind kind) {
        return Arrays.stream(values())
                .filter(identity -> switch (identity) {
                    case COMMITTEE_MEMBER, SPECIAL_COMMITTEE_MEMBER ->
                        !kind.outpost() && kind != BodyKind.TOWNSHIP_CONGRESS;
                    case OFFICE_STAFF -> kind != BodyKind.TOWNSHIP_CONGRESS;
                    case PRESIDIUM_CHAIR -> kind == BodyKind.TOWNSHIP_CONGRESS;
                    case DEPUTY -> !kind.outpost();
                    case OTHER_DEPUTY, EXPERT, OTHER -> true;
                })
                .toList();
    }

    /** Whether it is a seat beside which the law allows no other offices (地方组织法 18(2), 47(3)). */
    boolean exclusive() {
        return this == COMMITTEE_MEMBER || this == PRESIDIUM_CHAIR;
    }
}
