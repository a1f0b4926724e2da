package org.liandong.law;

import java.util.function.Predicate;
import org.liandong.congress.BodyKind;

/** 防越权: each act beyond one's powers that the portal can meet, by the number it has in {@code law/guards.csv}. */
enum Guard {
    /** An upper congress does not lead a lower one (地方组织法 46, 监督法 34). */
    UV01(Deed.COMMAND, act -> act.onAnother() && !act.onOwnOutpost(), "law.way.invite"),
    /** The law knows no ranking of congresses. */
    UV02(Deed.SCORE, Act::onAnother, "law.way.attention"),
    /** Only the national and the provincial standing committees may entrust (监督法 34(1)). */
    UV03(Deed.ENTRUST, act -> act.actor().kind() != BodyKind.PROVINCIAL_COMMITTEE, "law.way.joint"),
    /** Only to a standing committee of the next lower level (监督法 34(1)). */
    UV04(Deed.ENTRUST, Act::skipsALevel, "law.way.nextLower"),
    /** Supervision is of one's own level (监督法 6(1), 37(1)). */
    UV05(Deed.HAND_OVER, Act::onAnother, "law.way.finding"),
    /** Each level reports, deliberates, hands over and publishes by itself (监督法 36, 37, inferred). */
    UV11(Deed.CONCLUDE_FOR, Act::onAnother, "law.way.ownReport"),
    /** Nobody writes in another congress's task: the same rule as UV01 (地方组织法 46). */
    UV01_TASK(Deed.WRITE_FOR, Act::onAnother, "law.way.ownTask");

    private final Deed deed;
    private final Predicate<Act> oversteps;
    private final String lawfulWay;

    Guard(Deed deed, Predicate<Act> oversteps, String lawfulWay) {
        this.deed = deed;
        this.oversteps = oversteps;
        this.lawfulWay = lawfulWay;
    }

    /** Number of the rule in the reference data. */
    String rule() {
        return name().substring(0, 4);
    }

    /** Whether this act is one that the rule forbids. */
    boolean forbids(Act act) {
        return act.deed() == deed && oversteps.test(act);
    }

    /** Message key of what would be lawful instead. */
    String lawfulWay() {
        return lawfulWay;
    }
}
