package org.liandong.supervision.publication;

import org.liandong.attachment.AttachmentGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a publication reads its files. */
@Configuration(proxyBeanMethods = false)
class PublicationFiles {

    static final String SUBJECT = "publication";

    @Bean
    AttachmentGuard publicationReaders(PublicationRepository publications) {
        return AttachmentGuard.of(SUBJECT, (id, me) -> publications
                .findById(id)
                .filter(publication -> publication.sharing().readableBy(me.reader()))
                .isPresent());
    }
}
