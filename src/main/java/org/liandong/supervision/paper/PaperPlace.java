package org.liandong.supervision.paper;

/** Places of a template that are filled from the records; their names on paper are the messages {@code paper.place.*}. */
enum PaperPlace {
    MATTER,
    YEAR,
    BODY,
    INITIATOR,
    INSTRUMENT,
    STATUTES,
    PURPOSE,
    FOCUS,
    REQUIREMENT,
    SCHEDULE,
    PARTICIPANTS,
    ANSWER_BY,
    MEETING,
    ADDRESSEE,
    ASKED,
    REPORT_BY,
    REPORT,
    OPINION,
    ORGANS,
    DUE
}
