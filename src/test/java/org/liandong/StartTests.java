package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.congress.BodyLookup;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StartTests {

    @Autowired
    BodyLookup bodies;

    @Autowired
    SignedInAs signedIn;

    @Test
    void startsWithTheTreeOfYunnanAndItsAccounts() {
        assertThat(bodies.byCode("530102000000")).get().satisfies(body -> {
            assertThat(body.path()).isEqualTo("530000.530100.530102.");
            assertThat(bodies.line(body.reader())).hasSize(3);
        });
        assertThat(signedIn.principal("530102-clerk").reader().path()).isEqualTo("530000.530100.530102.");
    }
}
