package org.liandong.supervision.material;

import org.liandong.account.SignedIn;
import org.liandong.attachment.AttachmentGuard;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads a matter reads the files of its folder, until they are taken back. */
@Component
class MaterialFiles implements AttachmentGuard {

    static final String SUBJECT = "matterMaterial";

    private final JdbcClient jdbc;

    MaterialFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public boolean mayRead(long subjectId, SignedIn me) {
        return jdbc.sql("select count(*) from matter_material f join joint_matter m on m.id = f.matter_id"
                                + " where f.id = :id and f.withdrawn_on is null and " + Visibility.check("m"))
                        .params(Visibility.parameters(me.reader()))
                        .param("id", subjectId)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
