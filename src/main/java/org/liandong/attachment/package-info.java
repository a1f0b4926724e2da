/**
 * 附件: files of a record, kept outside the web root and handed out only to who may read the record. Names no business
 * module: each says by an {@link org.liandong.attachment.AttachmentGuard} who may read its files.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "congress", "account"})
@NullMarked
package org.liandong.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
