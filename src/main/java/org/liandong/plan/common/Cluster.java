package org.liandong.plan.common;

import java.util.List;

/**
 * An item of the reader's body with those of others that have something in common with it.
 *
 * @param instrument name of its instrument
 * @param total number of such items, of which the lines are the first
 * @param next key of the page after these lines, null for none
 */
record Cluster(
        OwnItem item, String instrument, List<Line> lines, int total, @org.jspecify.annotations.Nullable String next) {

    /** An item of another body with the reasons in words. */
    record Line(CommonPoint point, String instrument, List<Reason> reasons) {}

    public int weight() {
        return lines.get(0).point().weight();
    }

    public int more() {
        return total - lines.size();
    }
}
