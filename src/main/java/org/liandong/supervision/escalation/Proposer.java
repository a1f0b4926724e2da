package org.liandong.supervision.escalation;

/** Who moves it; the name on screen is the message {@code motion.proposer.<name>}. */
enum Proposer {
    /** 主任会议. */
    CHAIRPERSONS,
    /** 常委会组成人员联名. */
    MEMBERS,
    /** 本级人大代表联名. */
    DEPUTIES,
    /** 大会主席团. */
    PRESIDIUM,
    /** 常委会, at the session of the congress. */
    STANDING_COMMITTEE,
    /** 本级人民政府、监察委员会、人民法院、人民检察院. */
    ORGAN;

    /** Whether several persons move it together, so that their signatures count. */
    public boolean joint() {
        return this == MEMBERS || this == DEPUTIES;
    }
}
