package org.liandong.supervision.publication;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a publication reads its files. */
@Component
class PublicationFiles implements AttachmentGuard {

    static final String SUBJECT = "publication";

    private final PublicationRepository publications;

    PublicationFiles(PublicationRepository publications) {
        this.publications = publications;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return publications
                .findById(subjectId)
                .filter(publication -> publication.sharing().readableBy(me.reader()))
                .isPresent();
    }
}
