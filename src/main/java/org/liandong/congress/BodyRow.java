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

    /** What the visibility rule needs to know of this body as a reader or an owner. */
    public Reader reader() {
        return new Reader(id, path);
    }
}
