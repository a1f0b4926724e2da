package org.liandong.supervision.material;

import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a matter reads the files of its folder, until they are taken back. */
@Configuration(proxyBeanMethods = false)
class MaterialFiles {

    static final String SUBJECT = "matterMaterial";

    @Bean
    AttachmentGuard materialReaders(JdbcClient jdbc) {
        return AttachmentGuard.of(
                SUBJECT,
                jdbc,
                "select from matter_material f join joint_matter m on m.id = f.matter_id where f.id = :id and f.withdrawn_on is null and "
                        + Visibility.check("m"));
    }
}
