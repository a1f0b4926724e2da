package org.liandong.supervision.escalation;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a motion reads its documents; those about a person are for its own congress alone. */
@Configuration(proxyBeanMethods = false)
class MotionFiles {

    static final String SUBJECT = "motionStep";

    @Bean
    AttachmentGuard motionReaders(MotionRepository motions) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> motions.ofStep(id)
                .filter(motion -> motion.rung().personal()
                        ? motion.sharing().ownedBy(me.reader())
                        : motion.sharing().readableBy(me.reader()))
                .isPresent());
    }
}
