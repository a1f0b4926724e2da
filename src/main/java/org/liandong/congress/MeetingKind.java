package org.liandong.congress;

/** Kind of a meeting that decides or hears; the anchor of deadlines. */
public enum MeetingKind {
    /** 主任会议. */
    COUNCIL_OF_CHAIRPERSONS,
    /** 常委会会议. */
    STANDING_COMMITTEE,
    /** 主席团会议 of a township (地方组织法 19). */
    PRESIDIUM,
    /** 人民代表大会会议. */
    CONGRESS
}
