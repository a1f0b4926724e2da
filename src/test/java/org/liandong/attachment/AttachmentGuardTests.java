package org.liandong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.account.SignedIn;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AttachmentGuardTests {

    @Autowired
    List<AttachmentGuard> guards;

    @Autowired
    SignedInAs signedIn;

    @Test
    void everyKindOfRecordWithFilesHasOneGuard() {
        assertThat(guards)
                .extracting(AttachmentGuard::subject)
                .doesNotHaveDuplicates()
                .contains(
                        "visit",
                        "matterTask",
                        "procedureStep",
                        "evidenceEntry",
                        "groupTraining",
                        "publication",
                        "opinionRecord",
                        "motionStep",
                        "matterMaterial",
                        "ledgerPart",
                        "problem");
    }

    @Test
    void nobodyReadsTheFilesOfARecordThatDoesNotExist() {
        SignedIn me = signedIn.principal("53-clerk");
        assertThat(guards).noneMatch(guard -> guard.mayRead(-1, me));
    }
}
