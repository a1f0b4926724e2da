package org.liandong.liaison.invitation;

import org.liandong.liaison.VisitForm;

/** What one is invited to. */
public enum InvitationKind {
    /** 列席会议: a meeting of the body, whose days it follows. */
    ATTEND(VisitForm.ATTENDANCE),
    /** 专题讲座. */
    LECTURE(VisitForm.LECTURE),
    /** 座谈会. */
    FORUM(VisitForm.FORUM);

    private final VisitForm form;

    InvitationKind(VisitForm form) {
        this.form = form;
    }

    /** The form of contact that it becomes once it has taken place. */
    VisitForm form() {
        return form;
    }
}
