package org.liandong.law;

import static org.liandong.congress.BodyKind.COUNTY_COMMITTEE;
import static org.liandong.congress.BodyKind.TOWNSHIP_CONGRESS;

import org.liandong.congress.BodyKind;

/**
 * How many must sign a motion: so many names, or one part of all (监督法 51, 56, 61; 地方组织法 24, 31).
 *
 * @param names so many, whatever the size; 0 where a part counts
 * @param part one of so many parts of all members or deputies; 0 where names count
 */
public record Threshold(int names, int part) {

    /** The threshold for a motion in a body of this kind. */
    public static Threshold of(BodyKind kind, Act.MotionKind motion) {
        boolean township = kind == TOWNSHIP_CONGRESS;
        return switch (motion) {
            case INTERPELLATION -> new Threshold(township ? 10 : kind == COUNTY_COMMITTEE ? 3 : 5, 0);
            case INVESTIGATION, DISMISSAL -> new Threshold(0, 5);
            case RECALL -> new Threshold(0, township ? 5 : 10);
        };
    }

    /** The least whole number of signatures among so many members or deputies. */
    public int outOf(int seats) {
        return part == 0 ? names : (seats + part - 1) / part;
    }
}
