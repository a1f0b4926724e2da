package org.liandong.liaison;

/**
 * How well a level of an area is reached.
 *
 * @param bodies number of bodies
 * @param days30 of these, not reached for more than 30 days
 * @param days90 for more than 90 days
 * @param never not yet
 */
public record CoverageCounts(int bodies, int days30, int days90, int never) {}
