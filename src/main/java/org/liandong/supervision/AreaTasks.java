package org.liandong.supervision;

/**
 * Tasks in the area of a congress directly below the reader's, as far as the reader may see them.
 *
 * @param areaName name of the division
 * @param tasks invitations sent
 * @param unanswered without an answer
 * @param unansweredLate of these, past the day by which an answer was asked for
 * @param behind at work and past a day that was due
 * @param reported reported or closed
 */
public record AreaTasks(
        long bodyId,
        String areaName,
        String path,
        int tasks,
        int unanswered,
        int unansweredLate,
        int behind,
        int reported) {}
