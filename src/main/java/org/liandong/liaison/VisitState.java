package org.liandong.liaison;

import java.util.Collection;
import java.util.Objects;

/** How far the other side has answered a visit's record. */
public enum VisitState {
    /** 待确认: somebody on the other side has not answered. */
    LOGGED,
    /** 已确认: all have confirmed. */
    CONFIRMED,
    /** 有意见: somebody has a comment. */
    COMMENTED;

    /** The state that these bodies' answers make. */
    static VisitState of(Collection<VisitBody> asked) {
        if (asked.stream().anyMatch(body -> body.answer() == COMMENTED)) {
            return COMMENTED;
        }
        return asked.stream().map(VisitBody::answer).allMatch(Objects::nonNull) ? CONFIRMED : LOGGED;
    }
}
