package org.liandong.supervision.publication;

/** By what it was told. */
enum Medium {
    /** 常委会公报. */
    GAZETTE,
    /** 门户网站. */
    WEBSITE,
    /** 报刊、广播、电视. */
    PRESS,
    /** 会议印发、会上通报. */
    MEETING,
    /** 书面印送. */
    LETTER,
    OTHER
}
