package org.liandong.liaison;

/** How a contact was kept (联系形式). */
public enum VisitForm {
    VISIT,
    FORUM,
    ATTENDANCE,
    GUIDANCE,
    LECTURE,
    SURVEY,
    RECEPTION,
    REMOTE
}
