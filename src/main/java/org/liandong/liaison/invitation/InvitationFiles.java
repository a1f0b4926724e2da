package org.liandong.liaison.invitation;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;

/** Who may read an invitation may read the material beside it. */
@Component
class InvitationFiles implements AttachmentGuard {

    private final InvitationDetails details;

    InvitationFiles(InvitationDetails details) {
        this.details = details;
    }

    @Override
    public String subject() {
        return InvitationTrail.SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return details.readable(subjectId, me.reader());
    }
}
