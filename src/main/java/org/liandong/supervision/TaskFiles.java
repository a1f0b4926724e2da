package org.liandong.supervision;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a task reads its written report. */
@Component
class TaskFiles implements AttachmentGuard {

    static final String SUBJECT = "matterTask";

    private final MatterTaskRepository tasks;

    TaskFiles(MatterTaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return tasks.findById(subjectId)
                .filter(task -> task.sharing().readableBy(me.reader()))
                .isPresent();
    }
}
