package org.liandong.attachment;

import org.liandong.account.SignedIn;

/** Says who may read the files of one kind of record; every module with attachments brings one as a bean. */
public interface AttachmentGuard {

    /** The kind of record, e.g. {@code visit}. */
    String subject();

    /** Whether this person may read the record, and so its files; false for a record that does not exist. */
    boolean mayRead(long subjectId, SignedIn me);
}
