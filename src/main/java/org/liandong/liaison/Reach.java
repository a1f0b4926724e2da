package org.liandong.liaison;

import org.liandong.congress.Audience;

/** Who besides the logging body reads a visit, in a clerk's words; the other side always does, for it confirms. */
public enum Reach {
    /** 对方机关. */
    OTHER_SIDE(Audience.NAMED),
    /** 对方机关和本机关的上级. */
    AND_ABOVE(Audience.NAMED),
    /** 全系统. */
    EVERYBODY(Audience.ALL);

    private final Audience audience;

    Reach(Audience audience) {
        this.audience = audience;
    }

    /** The audience of the visibility rule that stands for it. */
    public Audience audience() {
        return audience;
    }
}
