package org.liandong.liaison.coverage;

/**
 * How well the bodies shown are reached.
 *
 * @param bodies number of bodies
 * @param days30 of these, not reached for more than 30 days
 * @param days90 for more than 90 days
 * @param never not yet
 * @param unreached not in the period
 */
record CoverageCounts(int bodies, int days30, int days90, int never, int unreached) {}
