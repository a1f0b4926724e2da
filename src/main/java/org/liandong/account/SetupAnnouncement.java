package org.liandong.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time setup link at the start of a portal that has no account. */
@Component
@Profile("!demo")
class SetupAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final SetupLinks links;
    private final String address;

    /** @param address how the portal is reached from outside, e.g. {@code https://liandong.example.gov.cn} */
    SetupAnnouncement(
            SetupLinks links,
            @Value("${liandong.address:http://${server.address:127.0.0.1}:${server.port:8080}}") String address) {
        this.links = links;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        links.issue()
                .ifPresent(token -> log.info(
                        """


                          There is no account yet. This link makes the first system administrator; it works once,
                          within 24 hours:

                          {}/setup?token={}
                        """,
                        address,
                        token));
    }
}
