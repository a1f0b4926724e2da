package org.liandong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.liandong.account.SignedIn;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AttachmentsTests {

    private static final String SUBJECT = "test";

    @Autowired
    Attachments attachments;

    @Autowired
    FileStore files;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void removesTheBytesWithTheLastAttachmentThatNamesThem() throws Exception {
        SignedIn me = signedIn.principal("530102-clerk");
        byte[] bytes = "bytes of two attachments".getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        MockMultipartFile file = new MockMultipartFile("file", "note.txt", "text/plain", bytes);
        long first = attachments.store(file, SUBJECT, 1, me);
        long second = attachments.store(file, SUBJECT, 2, me);

        attachments.delete(first, SUBJECT, 1, me);
        assertThat(files.at(sha256)).exists();

        transaction.executeWithoutResult(state -> {
            attachments.delete(second, SUBJECT, 2, me);
            assertThat(files.at(sha256)).exists();
            state.setRollbackOnly();
        });
        assertThat(files.at(sha256)).exists();

        attachments.delete(second, SUBJECT, 2, me);
        assertThat(files.at(sha256)).doesNotExist();
    }
}
