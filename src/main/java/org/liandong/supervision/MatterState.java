package org.liandong.supervision;

import java.util.Set;

/** 联动事项 from the draft to its end; each state knows its successors. */
public enum MatterState {
    DRAFT,
    ISSUED,
    UNDER_WAY,
    SUMMING_UP,
    CLOSED,
    CALLED_OFF;

    private Set<MatterState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(ISSUED);
            case ISSUED -> Set.of(UNDER_WAY, CALLED_OFF);
            case UNDER_WAY -> Set.of(SUMMING_UP, CALLED_OFF);
            case SUMMING_UP -> Set.of(CLOSED, CALLED_OFF);
            case CLOSED, CALLED_OFF -> Set.of();
        };
    }

    /** Whether the next state may be that one. */
    public boolean leadsTo(MatterState next) {
        return successors().contains(next);
    }

    /** Whether a new version of the requirement document may be sent out. */
    public boolean revisable() {
        return this == ISSUED || this == UNDER_WAY;
    }

    /** Whether the participants may work on it: issued and neither closed nor called off. */
    public boolean running() {
        return this == ISSUED || this == UNDER_WAY || this == SUMMING_UP;
    }
}
