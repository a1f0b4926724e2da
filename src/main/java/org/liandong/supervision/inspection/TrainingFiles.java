package org.liandong.supervision.inspection;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.supervision.WorkLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a piece of work reads the files of the training of its group. */
@Component
class TrainingFiles implements AttachmentGuard {

    static final String SUBJECT = "groupTraining";

    private final InspectionGroupRepository groups;
    private final WorkLookup works;

    TrainingFiles(InspectionGroupRepository groups, WorkLookup works) {
        this.groups = groups;
        this.works = works;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return groups.ofTraining(subjectId)
                .filter(group -> works.mayRead(group.place(), me))
                .isPresent();
    }
}
