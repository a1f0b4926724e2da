package org.liandong.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demo at its start and says where it is and who may sign in. */
@Component
@Profile("demo")
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoData data;
    private final String password;

    DemoStart(DemoData data, @Value("${liandong.demo.password:}") String password) {
        this.data = data;
        this.password = password.isBlank() ? random() : password;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) throws IOException {
        long began = System.nanoTime();
        data.load(password);
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            long seconds = (ready.getTimeTaken().toMillis() + (System.nanoTime() - began) / 1_000_000) / 1000;
            log.info(
                    """


                              http://127.0.0.1:{}/    started in {} s
                              accounts  53-clerk 53-leader 53-sg | 5301-clerk 5301-sg | 530102-clerk 530102-leader |
                                        530125201-clerk ... (division code and role), sysadmin, secadmin, auditor
                              password  {}
                            """,
                    web.getWebServer().getPort(),
                    seconds,
                    password);
        }
    }

    private static String random() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
