package org.liandong.supervision.escalation;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads a motion reads its documents; those about a person are for its own congress alone. */
@Component
class MotionFiles implements AttachmentGuard {

    static final String SUBJECT = "motionStep";

    private final MotionRepository motions;

    MotionFiles(MotionRepository motions) {
        this.motions = motions;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long subjectId, SignedIn me) {
        return motions.ofStep(subjectId)
                .filter(motion -> motion.rung().personal()
                        ? motion.sharing().ownedBy(me.reader())
                        : motion.sharing().readableBy(me.reader()))
                .isPresent();
    }
}
