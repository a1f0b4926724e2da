package org.liandong.dashboard;

import java.util.List;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.liaison.coverage.Tile;

/**
 * The secretary-general's page.
 *
 * @param tileLevel level of the bodies on the map
 * @param tileBodies their number
 */
record Overview(
        BodyRow body,
        int year,
        List<Attention> attention,
        List<AreaRow> areas,
        Totals totals,
        Level tileLevel,
        int tileBodies,
        List<Tile.Group> map) {

    /** The year's figures of the whole area, the reader's own body included. */
    record Totals(int matters, int runningMatters, int plans, int visits, int points, int overdue) {}
}
