package org.liandong.attachment;

import org.liandong.account.SignedIn;

/**
 * Somebody who may read the record takes one of its files.
 *
 * @param subject kind of record, as its {@link AttachmentGuard} names it
 */
public record FileOpened(String subject, long subjectId, SignedIn by) {}
