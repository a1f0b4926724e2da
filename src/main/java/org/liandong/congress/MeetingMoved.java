package org.liandong.congress;

import java.time.LocalDate;

/** 会议改期: a meeting has other days; published inside the transaction that changes it. */
public record MeetingMoved(long meetingId, long bodyId, LocalDate firstDay) {}
