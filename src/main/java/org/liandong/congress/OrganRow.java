package org.liandong.congress;

/** An organ as lists, pickers and other modules see it. */
public record OrganRow(long id, long bodyId, String name, OrganFunction function) {}
