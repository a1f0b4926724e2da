package org.liandong.congress;

/**
 * A body that a search found.
 *
 * @param name everyday name, e.g. 昆明市人大
 * @param line area names from the top down to its parent, empty at the top
 */
public record BodyFound(long id, String code, String name, String areaName, BodyKind kind, Level level, String line) {}
