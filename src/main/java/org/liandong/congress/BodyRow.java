package org.liandong.congress;

import org.jspecify.annotations.Nullable;

/**
 * A body as lists, pickers and other modules see it.
 *
 * @param parentId null at the top
 */
public record BodyRow(
        long id,
        String code,
        String name,
        String shortName,
        String areaName,
        BodyKind kind,
        Level level,
        @Nullable Long parentId,
        String path) {

    /** Whether the area is one of ethnic autonomy, whose congress has powers of its own (立法法 85(1)). */
    public boolean autonomous() {
        return BodyNames.autonomous(areaName);
    }

    /** What the visibility rule needs to know of this body as a reader or an owner. */
    public Reader reader() {
        return new Reader(id, path);
    }
}
