package org.liandong.law.procedure;

/**
 * What a time limit is counted from.
 *
 * @param name its name on screen is the message {@code law.anchor.<name>}
 * @param step number of the step of the same procedure whose date it is, 0 for none
 */
public record Anchor(String name, int step) {

    public static final String MEETING = "meeting";
    public static final String CONGRESS = "congress";
    static final String YEAR = "year";

    /** Whether its day comes neither from a meeting nor from a step or the year, so that somebody has to enter it. */
    public boolean event() {
        return step == 0 && !name.equals(MEETING) && !name.equals(CONGRESS) && !name.equals(YEAR);
    }

    public String labelKey() {
        return "law.anchor." + name;
    }
}
