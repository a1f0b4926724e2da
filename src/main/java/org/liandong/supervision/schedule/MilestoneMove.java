package org.liandong.supervision.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A shared day that was moved.
 *
 * @param name of the milestone
 * @param person who moved it for the initiator
 */
record MilestoneMove(String name, LocalDate fromDay, LocalDate toDay, String reason, String person, Instant at) {}
