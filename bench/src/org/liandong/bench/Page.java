package org.liandong.bench;

import java.util.List;

/**
 * A page as one of its readers opens it.
 *
 * @param name how the floor's addresses and the report call it
 * @param main one of the five pages that the aims speak of, also measured with 8 and 32 readers at once
 */
record Page(String name, String path, String reader, boolean main) {

    /**
     * The five main pages as the province opens them, the same as a prefecture and a county do, and the pages on which plans
     * are compared and docked, and the ledger.
     *
     * @param round of docking in which the province asks two levels
     */
    static List<Page> all(long matter, long round) {
        String board = "/plans/board?year=2026";
        String common = "/plans/common-points?year=2026";
        String docking = "/docking/" + round;
        return List.of(
                new Page("board", board, "53-clerk", true),
                new Page("matter", "/matters/" + matter, "53-clerk", true),
                new Page("visits", "/visits", "53-clerk", true),
                new Page("coverage", "/coverage", "53-clerk", true),
                new Page("dashboard", "/dashboard", "53-sg", true),
                new Page("board-prefecture", board, "5301-clerk", false),
                new Page("visits-prefecture", "/visits", "5301-clerk", false),
                new Page("coverage-prefecture", "/coverage", "5301-clerk", false),
                new Page("dashboard-prefecture", "/dashboard", "5301-sg", false),
                new Page("board-county", board, "530102-clerk", false),
                new Page("visits-county", "/visits", "530102-clerk", false),
                new Page("coverage-county", "/coverage", "530102-clerk", false),
                new Page("visits-search", "/visits?q=%E9%A5%AE%E7%94%A8%E6%B0%B4", "53-clerk", false),
                new Page("visits-search-county", "/visits?q=%E9%A5%AE%E7%94%A8%E6%B0%B4", "530102-clerk", false),
                new Page("points", "/liaison/points", "53-clerk", false),
                new Page("points-county", "/liaison/points", "530102-clerk", false),
                new Page("workbench", "/", "53-clerk", false),
                new Page("workbench-county", "/", "530102-clerk", false),
                new Page("common-points", common, "53-clerk", false),
                new Page("common-points-county", common, "530102-clerk", false),
                new Page("common-points-township", common, "530102001-clerk", false),
                new Page("docking-matrix", docking, "53-clerk", false),
                new Page("docking-answers", docking + "/answers?show=NONE", "53-clerk", false),
                new Page("docking-county", docking, "530102-clerk", false),
                new Page("ledger", "/ledger", "53-clerk", false),
                new Page("ledger-late", "/ledger?state=late&level=COUNTY", "53-clerk", false),
                new Page("ledger-statute", "/ledger?statute=%E4%B8%AD%E5%8D%8E%E4%BA%BA%E6%B0%91%E5%85%B1%E5%92%8C%E5%9B%BD%E9%A3%9F%E5%93%81%E5%AE%89%E5%85%A8%E6%B3%95", "53-clerk", false),
                new Page("ledger-prefecture", "/ledger", "5301-clerk", false),
                new Page("ledger-county", "/ledger?mine=true", "530102-clerk", false));
    }

    /** 四同步 of a matter with 1,351 participants, all areas and one of them, as the province and a prefecture open it. */
    static List<Page> ofFourLevels(long matter, long area) {
        String sync = "/matters/" + matter + "/sync";
        return List.of(
                new Page("sync", sync, "53-clerk", false),
                new Page("sync-area", sync + "?area=" + area, "53-clerk", false),
                new Page("sync-prefecture", sync, "5301-clerk", false));
    }

    /** The same of Sichuan, whose bodies have as many plan items as the others of the country. */
    static List<Page> ofSichuan(long round) {
        return List.of(
                new Page("board-sichuan", "/plans/board?year=2026", "51-clerk", false),
                new Page("common-points-sichuan", "/plans/common-points?year=2026", "51-clerk", false),
                new Page("docking-matrix-sichuan", "/docking/" + round, "51-clerk", false));
    }
}
