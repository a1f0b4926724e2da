package org.liandong.supervision.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What a problem says.
 *
 * @param place where or what it is about, may be empty
 * @param statute name as it stands in the list of statutes, empty for none
 * @param article what is cited of it, empty for the whole statute
 * @param organ the organ concerned, of the level of the congress; empty for none
 */
@Embeddable
public record ProblemContent(
        String text,
        @Enumerated(EnumType.STRING) ProblemCategory category,
        String place,
        String statute,
        String article,
        String organ,
        LocalDate foundOn) {

    /** Longest text. */
    public static final int LONGEST = 2000;

    /** Longest place. */
    public static final int LONGEST_PLACE = 120;
}
