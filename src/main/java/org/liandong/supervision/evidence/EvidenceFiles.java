package org.liandong.supervision.evidence;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.supervision.WorkLookup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a piece of work reads the files of its entries. */
@Configuration(proxyBeanMethods = false)
class EvidenceFiles {

    static final String SUBJECT = "evidenceEntry";

    @Bean
    AttachmentGuard evidenceReaders(EvidenceEntryRepository entries, WorkLookup works) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> entries.findById(id)
                .filter(entry -> works.mayRead(entry.place(), me))
                .isPresent());
    }
}
