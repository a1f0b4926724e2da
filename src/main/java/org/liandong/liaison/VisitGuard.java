package org.liandong.liaison;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;

/** Who may read a visit may read its files. */
@Component
class VisitGuard implements AttachmentGuard {

    private final VisitDetails details;

    VisitGuard(VisitDetails details) {
        this.details = details;
    }

    @Override
    public String subject() {
        return VisitService.SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return details.readable(subjectId, me.reader());
    }
}
