package org.liandong.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.liandong.shared.ConsoleText;
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
    private final Path folder;

    DemoStart(
            DemoData data,
            @Value("${liandong.demo.password:}") String password,
            @Value("${liandong.data}") Path folder) {
        this.data = data;
        this.password = password.isBlank() ? random() : password;
        this.folder = folder;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) throws java.io.IOException {
        long began = System.nanoTime();
        data.load(password);
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            long seconds = (ready.getTimeTaken().toMillis() + (System.nanoTime() - began) / 1_000_000) / 1000;
            log.info(welcome(web.getWebServer().getPort(), seconds));
        }
    }

    private String welcome(int port, long seconds) {
        return String.join(
                System.lineSeparator() + "  ",
                List.of(
                        "",
                        "",
                        ConsoleText.of("demo.address", String.valueOf(port), String.valueOf(seconds)),
                        ConsoleText.of("demo.accounts"),
                        ConsoleText.of("demo.accounts.more"),
                        ConsoleText.of("demo.officers"),
                        ConsoleText.of("demo.password", password),
                        ConsoleText.of("demo.data", folder.toAbsolutePath().normalize()),
                        ""));
    }

    private static String random() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
