package org.liandong.supervision.evidence;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.supervision.WorkLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a piece of work reads the files of its entries. */
@Component
class EvidenceFiles implements AttachmentGuard {

    static final String SUBJECT = "evidenceEntry";

    private final EvidenceEntryRepository entries;
    private final WorkLookup works;

    EvidenceFiles(EvidenceEntryRepository entries, WorkLookup works) {
        this.entries = entries;
        this.works = works;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return entries.findById(subjectId)
                .filter(entry -> works.mayRead(entry.place(), me))
                .isPresent();
    }
}
