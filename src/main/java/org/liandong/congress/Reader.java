package org.liandong.congress;

import java.util.ArrayList;
import java.util.List;

/**
 * The body for which somebody reads: what the visibility rule needs to know of them.
 *
 * @param bodyId id of the body of the active post
 * @param path its path
 */
public record Reader(long bodyId, String path) {

    /** Paths of the bodies above, from the top down; empty at the top. */
    public List<String> ancestorPaths() {
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0 && dot < path.length() - 1; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot + 1));
        }
        return paths;
    }
}
