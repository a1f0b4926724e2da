package org.liandong.bench;

import java.util.List;

/**
 * A page as one of its readers opens it.
 *
 * @param name how the floor's addresses and the report call it
 * @param main one of the five pages that the aims speak of, also measured with 8 and 32 readers at once
 */
record Page(String name, String path, String reader, boolean main) {

    /** The five main pages as the province opens them, and the same as a prefecture and a county do. */
    static List<Page> all(long matter) {
        return List.of(
                new Page("board", "/plans/board?year=2026", "53-clerk", true),
                new Page("matter", "/matters/" + matter, "53-clerk", true),
                new Page("visits", "/visits", "53-clerk", true),
                new Page("coverage", "/coverage", "53-clerk", true),
                new Page("dashboard", "/dashboard", "53-sg", true),
                new Page("board-prefecture", "/plans/board?year=2026", "5301-clerk", false),
                new Page("visits-prefecture", "/visits", "5301-clerk", false),
                new Page("coverage-prefecture", "/coverage", "5301-clerk", false),
                new Page("dashboard-prefecture", "/dashboard", "5301-sg", false),
                new Page("board-county", "/plans/board?year=2026", "530102-clerk", false),
                new Page("common-points-county", "/plans/common-points?year=2026", "530102-clerk", false),
                new Page("visits-county", "/visits", "530102-clerk", false),
                new Page("coverage-county", "/coverage", "530102-clerk", false));
    }
}
